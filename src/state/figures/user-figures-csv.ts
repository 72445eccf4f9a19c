import { csvText } from '../../export/csv.ts';
import { type DelimitedRow, readDelimitedTable } from '../../reading/delimited-table.ts';
import { separatorNotice } from '../../reading/file-issue.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import {
  figuresFileIssue,
  NEEDED_COLUMNS,
  type ReadRows,
  ROWS_AT_MOST,
  readRows,
  tooMany,
  USER_FIGURE_COLUMNS,
  type UserFigureCells,
  type UserFigureColumn,
} from './user-figures-file.ts';

/** A table that spreadsheets open as it is; a row with an empty value is a form to fill in. */
export const userFiguresCsv = (rows: readonly UserFigureCells[]): string =>
  csvText([USER_FIGURE_COLUMNS, ...rows.map((row) => USER_FIGURE_COLUMNS.map((column) => row[column]))]);

/**
 * Reads such a table back, also as a spreadsheet has saved it: rows without a value are left out, columns may stand in
 * any order. Columns that are not read are named in a warning.
 */
export function readTableRows(name: string, text: string): Result<ReadRows> {
  if (isLongerThan(text, LINES_AT_MOST)) return tooMany();
  const { separator, rows: table, misquoted } = readDelimitedTable(text);
  if (misquoted.length > 0)
    return failure(misquoted.slice(0, 1).map((line) => figuresFileIssue('figures_quotes', { line })));
  const [head, ...rows] = table;
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return failure([figuresFileIssue('figures_columns', { columns: missing.join(', ') })]);
  const filled = rows.filter(({ cells }) => cells[names.indexOf('value')]?.trim());
  if (filled.length > ROWS_AT_MOST) return tooMany();
  const read = readRows(filled.map((row) => ({ cells: cellsByColumn(names, row), row: row.number })));
  return success(read, [...separatorNotice(name, separator), ...unreadColumns(names)]);
}

/** Empty rows too: more lines than a table of {@link ROWS_AT_MOST} can have are not even taken apart. */
const LINES_AT_MOST = 20 * ROWS_AT_MOST;

function isLongerThan(text: string, lines: number): boolean {
  let at = 0;
  for (let count = 0; count < lines && at >= 0; count++) at = text.indexOf('\n', at) + 1 || -1;
  return at > 0;
}

const cellsByColumn = (
  names: readonly string[],
  { cells }: DelimitedRow,
): Readonly<Partial<Record<UserFigureColumn, string>>> =>
  Object.fromEntries(USER_FIGURE_COLUMNS.map((column) => [column, cells[names.indexOf(column)]]));

function unreadColumns(names: readonly string[]): readonly Issue[] {
  const known: readonly string[] = USER_FIGURE_COLUMNS;
  const unread = names.filter(
    (name, index) => name !== '' && (!known.includes(name) || names.indexOf(name) < index),
  );
  if (unread.length === 0) return [];
  return [{ ...figuresFileIssue('figures_unread', { columns: unread.join(', ') }), severity: 'warning' }];
}
