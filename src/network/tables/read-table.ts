import type { z } from 'zod';
import { readDelimitedTable } from '../../reading/delimited-table.ts';
import { separatorNotice } from '../../reading/file-issue.ts';
import type { Issue } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { cellIssue } from './cell-issue.ts';
import { cellTidier } from './cell-tidier.ts';
import { replacementOf } from './older-format.ts';
import { rowReader } from './row-reader.ts';

/** The cells of one row as they stand in the file, trimmed, and the line on which the row begins. */
export interface RawRow {
  readonly file: string;
  /** As an editor counts; the header is usually 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Position of each column among the cells. */
  readonly columns: ReadonlyMap<string, number>;
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
  /** Every cell of a column, once: what is wrong with none of them is wrong in no row. */
  distinct(column: string): Iterable<string>;
  readonly issues: readonly Issue[];
}

/** Where a cell stands, as every issue names it: `links.csv:17:distance_km`. */
export const cellPath = (row: RawRow, column: string): string => `${row.file}:${row.line}:${column}`;

/** The text of a cell. */
export const cellOf = (row: RawRow, column: string): string => row.cells[row.columns.get(column) ?? -1] ?? '';

/**
 * Reads one table by its schema. Byte order mark, CRLF, blank lines and padded cells are no fault; columns that are
 * optional may be left out, and their cells are empty then.
 */
export function readTable<Schema extends z.ZodObject>(
  schema: Schema,
  file: string,
  text: string,
  optional: readonly string[] = [],
): Table<z.output<Schema>> {
  const { separator, rows: grid, misquoted } = readDelimitedTable(text);
  const tidy = cellTidier();
  const [header, ...lines] = grid
    .map(({ line, cells }) => ({ line, cells: tidy(cells) }))
    .filter(({ cells }) => cells.some(isFilled));
  const names = header === undefined ? [] : withoutEmptyEnd(header.cells);
  const broken =
    misquoted.length > 0
      ? misquoted.map((line) => networkIssue('N09', `${file}:${line}`, { line }))
      : checkHeader(file, header?.line ?? 1, names, Object.keys(schema.shape), optional);
  if (broken.length > 0) return { ...emptyTable(), issues: broken };

  const columns = new Map(names.map((name, index) => [name, index]));
  const reader = rowReader(schema, columns);
  const rows: TypedRow<z.output<Schema>>[] = [];
  const raw: RawRow[] = [];
  const issues: Issue[] = [...separatorNotice(file, separator)];
  for (const { line, cells } of lines) {
    if (cells.length < names.length || cells.findLastIndex((cell) => cell !== '') >= names.length) {
      issues.push(networkIssue('N08', `${file}:${line}`, { cells: cells.length, columns: names.length }));
      continue;
    }
    const { row, faults } = reader.read(cells);
    if (row !== null) {
      const typed = { file, line, cells, columns, row };
      rows.push(typed);
      raw.push(typed);
      continue;
    }
    const untyped: RawRow = { file, line, cells, columns };
    raw.push(untyped);
    for (const { column, cell, issue } of faults) {
      issues.push(cellIssue(cellPath(untyped, column), column, cell, issue));
    }
  }
  return { rows, raw, complete: raw.length === lines.length, distinct: reader.distinct, issues };
}

/** A table that could not be read. */
export const emptyTable = <Row>(): Table<Row> => ({
  rows: [],
  raw: [],
  complete: false,
  distinct: () => [],
  issues: [],
});

function checkHeader(
  file: string,
  line: number,
  names: readonly string[],
  columns: readonly string[],
  optional: readonly string[],
): readonly Issue[] {
  if (names.length <= 1 && columns.length > 1) {
    return [networkIssue('N10', `${file}:${line}`, { value: names[0] ?? '' })];
  }
  const at = (column: string): string => `${file}:${line}:${column}`;
  const unknown = names.filter((name) => !columns.includes(name));
  const replaced = unknown.flatMap((name) => {
    const instead = replacementOf(name);
    return instead !== undefined && columns.includes(instead) && !names.includes(instead)
      ? [{ name, instead }]
      : [];
  });
  const isReplaced = (column: string): boolean =>
    replaced.some(({ name, instead }) => column === name || column === instead);
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column));
  const repeated = names.filter((name, index) => columns.includes(name) && names.indexOf(name) !== index);
  return [
    ...replaced.map(({ name, instead }) => networkIssue('N74', at(name), { value: name, instead })),
    ...missing
      .filter((column) => !isReplaced(column))
      .map((column) => networkIssue('N02', at(column), { column })),
    ...unknown
      .filter((column) => !isReplaced(column))
      .map((column) => networkIssue('N03', at(column), { column })),
    ...repeated.map((column) => networkIssue('N06', at(column), { value: column, line })),
  ];
}

const isFilled = (cell: string): boolean => cell !== '';

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
