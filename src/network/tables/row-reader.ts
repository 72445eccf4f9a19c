import type { z } from 'zod';
import { plainReader } from './cell.ts';

/** A cell that does not have the form of its column; of a list with several bad entries the first. */
export interface CellFault {
  readonly column: string;
  readonly cell: string;
  readonly issue: z.core.$ZodIssue;
}

export interface RowReading<Row> {
  /** Null unless every cell could be read. */
  readonly row: Row | null;
  readonly faults: readonly CellFault[];
}

export interface RowReader<Row> {
  read(cells: readonly string[]): RowReading<Row>;
  /** Every cell met in a column, once. */
  distinct(column: string): Iterable<string>;
}

type CellReading = { readonly value: unknown; readonly issue: null } | { readonly issue: z.core.$ZodIssue };

/**
 * Reads rows cell by cell and remembers each column's cells: most repeat (a status, a mode, an empty cell), so
 * that most are parsed once in a table. Several times quicker than parsing whole rows.
 */
export function rowReader<Schema extends z.ZodObject>(
  schema: Schema,
  positions: ReadonlyMap<string, number>,
): RowReader<z.output<Schema>> {
  const shape: Readonly<Record<string, z.ZodType>> = schema.shape;
  const columns = Object.entries(shape).map(([column, cell]) => ({
    column,
    at: positions.get(column) ?? -1,
    ...cellReader(cell),
  }));
  const read = (cells: readonly string[]): RowReading<z.output<Schema>> => {
    const row: Record<string, unknown> = {};
    let faults: CellFault[] = NO_FAULTS;
    for (const { column, at, known, readNew } of columns) {
      const cell = cells[at] ?? '';
      const reading = known.get(cell) ?? readNew(cell);
      if (reading.issue === null) row[column] = reading.value;
      else faults = [...faults, { column, cell, issue: reading.issue }];
    }
    return { row: isWhole<Schema>(row, faults) ? row : null, faults };
  };
  return {
    read,
    distinct: (column) => columns.find((known) => known.column === column)?.known.keys() ?? [],
  };
}

const NO_FAULTS: CellFault[] = [];

/** A row without faults holds what each column's schema gave: the output of the whole schema. */
const isWhole = <Schema extends z.ZodObject>(
  _row: Record<string, unknown>,
  faults: readonly CellFault[],
): _row is z.output<Schema> => faults.length === 0;

function cellReader(schema: z.ZodType) {
  const known = new Map<string, CellReading>();
  const plain = plainReader(schema);
  const readNew = (cell: string): CellReading => {
    const value = plain?.(cell);
    const reading = value === undefined ? readBySchema(schema, cell) : { value, issue: null };
    known.set(cell, reading);
    return reading;
  };
  return { known, readNew };
}

function readBySchema(schema: z.ZodType, cell: string): CellReading {
  const parsed = schema.safeParse(cell);
  if (parsed.success) return { value: parsed.data, issue: null };
  const [issue] = parsed.error.issues;
  if (!issue) throw new Error('A failed parse without an issue');
  return { issue };
}
