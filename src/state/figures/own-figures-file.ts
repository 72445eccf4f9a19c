import type { UserFigure } from '../../figures/user-figure.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { OwnFigures } from './own-figures.ts';

/** Version of the file; the major number changes when a reader could break. */
export const OWN_FIGURES_SCHEMA = 'yusuan.own-figures/1.0.0';
const SCHEMA_FAMILY = 'yusuan.own-figures/1.';

/** The columns of an own figure, in the order of the table. */
export const OWN_FIGURE_COLUMNS = ['target', 'key', 'field', 'value', 'unit', 'date', 'note'] as const;
/** Those without which a row names no figure, or gives none. */
export const NEEDED_COLUMNS = ['target', 'key', 'field', 'value'] as const;
export type OwnFigureColumn = (typeof OWN_FIGURE_COLUMNS)[number];
export type OwnFigureCells = Readonly<Record<OwnFigureColumn, string>>;

/** Text of a file that {@link readOwnFigures} reads back to the same figures. */
export const writeOwnFigures = (figures: OwnFigures): string =>
  `${JSON.stringify({ schema: OWN_FIGURES_SCHEMA, figures: figures.map(cellsOf) }, null, 2)}\n`;

export const cellsOf = ({ target, key, field, value, unit, date, note }: UserFigure): OwnFigureCells => ({
  target,
  key,
  field,
  value,
  unit,
  date,
  note,
});

/** Whole or not at all; whether the figures fit the network is the engine's to say. Issues carry the row's number. */
export function readOwnFigures(text: string): Result<OwnFigures> {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || typeof parsed.schema !== 'string') return failure([fileIssue('own_no_file')]);
  if (!parsed.schema.startsWith(SCHEMA_FAMILY)) {
    return failure([fileIssue('own_schema', { schema: parsed.schema, known: OWN_FIGURES_SCHEMA })]);
  }
  if (!Array.isArray(parsed.figures)) return failure([fileIssue('own_no_file')]);
  const rows = parsed.figures.map((row: unknown, index) =>
    figureOfCells(isRecord(row) ? row : {}, index + 1),
  );
  return collect(rows);
}

/** All rows, or every issue of every row. */
export function collect(rows: readonly Result<UserFigure>[]): Result<OwnFigures> {
  const issues = rows.flatMap((row) => (row.ok ? [] : row.issues));
  return issues.length > 0 ? failure(issues) : success(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}

/** One row by its cells; `row` counts from 1. */
export function figureOfCells(
  cells: Readonly<Partial<Record<OwnFigureColumn, unknown>>>,
  row: number,
): Result<UserFigure> {
  const text = (column: OwnFigureColumn): string => {
    const cell = cells[column];
    return typeof cell === 'string' ? cell.trim() : '';
  };
  const empty = NEEDED_COLUMNS.filter((column) => text(column) === '');
  if (empty.length > 0) {
    return failure(empty.map((column) => fileIssue('own_cell', { row, column })));
  }
  return success({
    target: text('target'),
    key: text('key'),
    field: text('field'),
    value: text('value'),
    unit: text('unit'),
    note: text('note'),
    date: text('date'),
  });
}

export const fileIssue = (code: string, values: Issue['values'] = {}): Issue => ({
  severity: 'error',
  code,
  path: 'file',
  values,
});

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
