import type { UserFigure } from '../../figures/user-figure.ts';
import { withoutInvisible } from '../../reading/plain-text.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { PlacedFigure, UserFigures } from './user-figure-list.ts';

/** Version of the file; the major number changes when a reader could break. */
export const USER_FIGURES_SCHEMA = 'yusuan.own-figures/1.0.0';
const SCHEMA_FAMILY = 'yusuan.own-figures/1.';

/** The columns of a user's figure, in the order of the table. */
export const USER_FIGURE_COLUMNS = ['target', 'key', 'field', 'value', 'unit', 'date', 'note'] as const;
/** Those without which a row names no figure, or gives none. */
export const NEEDED_COLUMNS = ['target', 'key', 'field', 'value'] as const;
export type UserFigureColumn = (typeof USER_FIGURE_COLUMNS)[number];
export type UserFigureCells = Readonly<Record<UserFigureColumn, string>>;

/** Text of a file that {@link readUserFigures} reads back to the same figures. */
export const writeUserFigures = (figures: UserFigures): string =>
  `${JSON.stringify({ schema: USER_FIGURES_SCHEMA, figures: figures.map(cellsOf) }, null, 2)}\n`;

export const cellsOf = ({ target, key, field, value, unit, date, note }: UserFigure): UserFigureCells => ({
  target,
  key,
  field,
  value,
  unit,
  date,
  note,
});

/** The figures of a file, whole or not at all; see {@link readPlacedFigures}. */
export function readUserFigures(text: string): Result<UserFigures> {
  const read = readPlacedFigures(text);
  return read.ok ? success(read.value.map(({ figure }) => figure)) : read;
}

/** Whole or not at all; see {@link readJsonRows}. */
export const readPlacedFigures = (text: string): Result<readonly PlacedFigure[]> => whole(readJsonRows(text));

/** The rows of a file; whether their figures fit the network is the engine's to say. Rows count from 1. */
export function readJsonRows(text: string): Result<ReadRows> {
  const parsed = parseJson(text);
  if (!isRecord(parsed) || typeof parsed.schema !== 'string')
    return failure([figuresFileIssue('figures_no_file')]);
  if (!parsed.schema.startsWith(SCHEMA_FAMILY)) {
    return failure([
      figuresFileIssue('figures_schema', { schema: parsed.schema, known: USER_FIGURES_SCHEMA }),
    ]);
  }
  if (!Array.isArray(parsed.figures)) return failure([figuresFileIssue('figures_no_file')]);
  if (parsed.figures.length > ROWS_AT_MOST) return tooMany();
  return success(
    readRows(
      parsed.figures.map((row: unknown, index) => ({ cells: isRecord(row) ? row : {}, row: index + 1 })),
    ),
  );
}

/** Rows of figures that a file may have. */
export const ROWS_AT_MOST = 10_000;

export const tooMany = (): Result<never> =>
  failure([figuresFileIssue('figures_too_many', { n: ROWS_AT_MOST })]);

/** A slip in a column repeats in every row: the first say enough. */
const SHOWN_ISSUES = 20;

/** A row as it stands in a file. */
export interface FileRow {
  readonly cells: Readonly<Partial<Record<UserFigureColumn, unknown>>>;
  readonly row: number;
}

/** A row that gives no figure that can be used, as text. */
export interface UnsoundRow {
  readonly row: number;
  readonly cells: UserFigureCells;
}

/** The rows of a file, those that give a figure apart from those that do not, and what is wrong with these. */
export interface ReadRows {
  readonly placed: readonly PlacedFigure[];
  readonly unsound: readonly UnsoundRow[];
  readonly issues: readonly Issue[];
}

/** Of rows that give one figure more than once the first is sound. */
export function readRows(rows: readonly FileRow[]): ReadRows {
  const read = rows.map((row) => ({ ...row, figure: figureOfCells(row.cells, row.row) }));
  const given = read.flatMap(({ figure }) => (figure.ok ? [figure.value] : []));
  const repeated = repeats(given);
  const isRepeat = new Set(repeated.map(({ values }) => values.row));
  const isSound = ({ row, figure }: (typeof read)[number]): boolean => figure.ok && !isRepeat.has(row);
  return {
    placed: given.filter(({ row }) => !isRepeat.has(row)),
    unsound: read.filter((row) => !isSound(row)).map(({ row, cells }) => ({ row, cells: cellTexts(cells) })),
    issues: [...read.flatMap(({ figure }) => (figure.ok ? [] : figure.issues)), ...repeated],
  };
}

/** All rows, or what is wrong with them. */
export function whole(read: Result<ReadRows>): Result<readonly PlacedFigure[]> {
  if (!read.ok) return read;
  const { placed, issues } = read.value;
  return issues.length === 0 ? success(placed, read.issues) : failure(firstIssues(issues));
}

/** The first of many issues, and how many there are besides. */
export function firstIssues(issues: readonly Issue[]): readonly Issue[] {
  const more = issues.length - SHOWN_ISSUES;
  return more <= 0
    ? issues
    : [...issues.slice(0, SHOWN_ISSUES), figuresFileIssue('figures_more', { n: more })];
}

function repeats(placed: readonly PlacedFigure[]): readonly Issue[] {
  const firstRow = new Map<string, number>();
  return placed.flatMap(({ figure: { target, key, field }, row }) => {
    const id = JSON.stringify([target, key, field]);
    const first = firstRow.get(id);
    if (first === undefined) firstRow.set(id, row);
    return first === undefined ? [] : [figuresFileIssue('figures_twice', { row, first, key, field })];
  });
}

/** One row by its cells; `row` counts from 1. */
export function figureOfCells(
  cells: Readonly<Partial<Record<UserFigureColumn, unknown>>>,
  row: number,
): Result<PlacedFigure> {
  const figure: UserFigure = cellTexts(cells);
  const empty = NEEDED_COLUMNS.filter((column) => figure[column] === '');
  if (empty.length > 0) {
    return failure(
      empty.map((column) => figuresFileIssue('figures_cell', { row, column, text: figure[column] })),
    );
  }
  return success({ figure, row });
}

function cellTexts(cells: FileRow['cells']): UserFigureCells {
  const text = (column: UserFigureColumn): string => {
    const cell = cells[column];
    return typeof cell === 'string' ? withoutInvisible(cell).trim() : '';
  };
  return {
    target: text('target'),
    key: text('key'),
    field: text('field'),
    value: text('value'),
    unit: text('unit'),
    note: text('note'),
    date: text('date'),
  };
}

export const figuresFileIssue = (code: string, values: Issue['values'] = {}): Issue => ({
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
