import Papa from 'papaparse';
import type { z } from 'zod';
import type { Issue } from '../units/issue.ts';
import { cellIssue } from './cell-issue.ts';
import { networkIssue } from './issue-codes.ts';

/** The cells of one row as they stand in the file, trimmed, and the line on which the row begins. */
export interface RawRow {
  readonly file: string;
  /** 1 is the header. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A row whose every cell has the form of its column. */
export interface TypedRow<Row> extends RawRow {
  readonly row: Row;
}

export interface Table<Row> {
  readonly rows: readonly TypedRow<Row>[];
  /** All rows with the right number of cells, also those with a malformed one: their keys still count. */
  readonly raw: readonly RawRow[];
  /** False where rows are missing, so that a key not found proves nothing. */
  readonly complete: boolean;
  readonly issues: readonly Issue[];
}

/** Where a cell stands, as every issue names it: `links.csv:17:distance_km`. */
export const cellPath = (row: RawRow, column: string): string => `${row.file}:${row.line}:${column}`;

/** Reads one CSV file by its schema. Byte order mark, CRLF, blank lines and padded cells are no fault. */
export function readTable<Schema extends z.ZodObject>(
  schema: Schema,
  file: string,
  text: string,
): Table<z.output<Schema>> {
  const grid = readGrid(file, text);
  const [header, ...lines] = grid.lines;
  const columns = Object.keys(schema.shape);
  const names = header === undefined ? [] : withoutEmptyEnd(header.cells);
  const broken = [...grid.issues, ...(grid.issues.length > 0 ? [] : checkHeader(file, names, columns))];
  if (broken.length > 0) return { rows: [], raw: [], complete: false, issues: broken };

  const rows: TypedRow<z.output<Schema>>[] = [];
  const raw: RawRow[] = [];
  const issues: Issue[] = [];
  for (const { line, cells: padded } of lines) {
    const cells = padded.slice(names.length).every((cell) => cell === '')
      ? padded.slice(0, names.length)
      : padded;
    if (cells.length !== names.length) {
      issues.push(networkIssue('N08', `${file}:${line}`, { cells: cells.length, columns: names.length }));
      continue;
    }
    const read: RawRow = {
      file,
      line,
      cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])),
    };
    raw.push(read);
    const parsed = schema.safeParse(read.cells);
    if (parsed.success) rows.push({ ...read, row: parsed.data });
    else issues.push(...rowIssues(read, parsed.error.issues));
  }
  return { rows, raw, complete: raw.length === lines.length, issues };
}

/** One issue a cell: of a list with several bad entries the first stands for all. */
function rowIssues(row: RawRow, found: readonly z.core.$ZodIssue[]): readonly Issue[] {
  const columns = found.map((issue) => String(issue.path[0]));
  return found.flatMap((issue, index) => {
    const column = columns[index] ?? '';
    if (columns.indexOf(column) !== index) return [];
    return [cellIssue(cellPath(row, column), column, row.cells[column] ?? '', issue)];
  });
}

interface GridLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Text to cells. Lines are counted as an editor counts them, also where a quoted cell spans several. */
function readGrid(
  file: string,
  text: string,
): { readonly lines: readonly GridLine[]; readonly issues: Issue[] } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const parsed = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\n' });
  let line = 1;
  const all = parsed.data.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return { line: start, cells: cells.map((cell) => cell.trim()) };
  });
  const issues = parsed.errors.map((error) => {
    const at = all[error.row ?? 0]?.line ?? 1;
    return networkIssue('N09', `${file}:${at}`, { line: at });
  });
  return { lines: all.filter(({ cells }) => cells.some((cell) => cell !== '')), issues };
}

function checkHeader(file: string, names: readonly string[], columns: readonly string[]): readonly Issue[] {
  if (names.length <= 1 && columns.length > 1) {
    return [networkIssue('N10', `${file}:1`, { value: names[0] ?? '' })];
  }
  const at = (column: string): string => `${file}:1:${column}`;
  const missing = columns.filter((column) => !names.includes(column));
  const unknown = names.filter((name) => !columns.includes(name));
  const repeated = names.filter((name, index) => columns.includes(name) && names.indexOf(name) !== index);
  return [
    ...missing.map((column) => networkIssue('N02', at(column), { column })),
    ...unknown.map((column) => networkIssue('N03', at(column), { column })),
    ...repeated.map((column) => networkIssue('N06', at(column), { value: column, line: 1 })),
  ];
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
