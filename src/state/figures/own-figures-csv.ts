import type { UserFigure } from '../../figures/user-figure.ts';
import { failure, type Result } from '../../units/issue.ts';
import type { OwnFigures } from './own-figures.ts';
import {
  collect,
  figureOfCells,
  fileIssue,
  NEEDED_COLUMNS,
  OWN_FIGURE_COLUMNS,
  type OwnFigureCells,
  type OwnFigureColumn,
} from './own-figures-file.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const NUMERIC = /^[+-]?\d+(?:\.\d+)?$/;
/** A spreadsheet would take these at the start of a cell for a formula. */
const FORMULA_START = /^[=+\-@\t]/;
const GUARD = "'";

/** A table that spreadsheets open as it is; a row with an empty value is a form to fill in. */
export function ownFiguresCsv(rows: readonly OwnFigureCells[]): string {
  const lines = rows.map((row) => OWN_FIGURE_COLUMNS.map((column) => csvCell(row[column])).join(','));
  return `${BYTE_ORDER_MARK}${[OWN_FIGURE_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) && !NUMERIC.test(text) ? GUARD + text : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads such a table back: rows without a value are left out, columns may stand in any order. */
export function readOwnFiguresCsv(text: string): Result<OwnFigures> {
  const table = csvRows(text.replace(/^\uFEFF/, ''));
  if (table === null) return failure([fileIssue('own_quotes')]);
  const [head = [], ...rows] = table;
  const names = head.map((name) => name.trim());
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) return failure([fileIssue('own_columns', { columns: missing.join(', ') })]);
  const found: Result<UserFigure>[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = cellsByColumn(names, cells);
    // The head is line 1 of what a spreadsheet shows.
    if (row.value !== undefined && row.value.trim() !== '') found.push(figureOfCells(row, index + 2));
  }
  return collect(found);
}

function cellsByColumn(
  names: readonly string[],
  cells: readonly string[],
): Readonly<Partial<Record<OwnFigureColumn, string>>> {
  const unguarded = (cell: string): string =>
    cell.startsWith(GUARD) && FORMULA_START.test(cell.slice(1)) ? cell.slice(1) : cell;
  return Object.fromEntries(
    OWN_FIGURE_COLUMNS.flatMap((column) => {
      const cell = cells[names.indexOf(column)];
      return cell === undefined ? [] : [[column, unguarded(cell)]];
    }),
  );
}

/**
 * Rows of comma separated text; quoted cells may hold commas, line ends and doubled quotation marks. Null where
 * quotation marks do not pair up.
 */
function csvRows(text: string): readonly (readonly string[])[] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) return null;
    const [, quoted, bare = '', end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
