import type { FigureField, FigureTarget } from '../../contract/figure-ref.ts';
import type { OwnFigure } from '../../contract/figures.ts';
import type { ProvinceToll } from '../../network/province.ts';
import { withoutInvisible } from '../../reading/plain-text.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { OwnFigures } from './own-figures.ts';

/** Version of the file; the major number changes when a reader could break. */
export const OWN_FIGURES_SCHEMA = 'yusuan.own-figures/1.0.0';
const SCHEMA_FAMILY = 'yusuan.own-figures/1.';

const FIELDS: { readonly [Field in Exclude<FigureField, ProvinceToll>]: true } = {
  unit_price: true,
  list_price: true,
  minimum: true,
  value: true,
  cny: true,
  factor: true,
  distance_km: true,
  tariff_km: true,
  toll_km_chongqing: true,
  hours_typical: true,
  hours_p90: true,
  back_hours_typical: true,
  back_hours_p90: true,
  departures_per_week: true,
  cut_off_hours: true,
  capacity_teu: true,
  max_gross_20_t: true,
  max_gross_40_t: true,
  free_days: true,
  run_hours_typical: true,
  run_hours_p90: true,
  dwell_hours_typical: true,
  dwell_hours_p90: true,
};

const TARGETS: { readonly [Target in FigureTarget]: true } = {
  tariff: true,
  parameter: true,
  exchange: true,
  equipment_factor: true,
  emission_factor: true,
  link: true,
  service: true,
  hub_operation: true,
  call: true,
};

/** Whether the code is a province's, the engine knows. */
const PROVINCE_TOLL = /^toll_km_CN-[A-Z]{2}$/;

const isField = (text: string): text is FigureField =>
  Object.hasOwn(FIELDS, text) || PROVINCE_TOLL.test(text);
const isTarget = (text: string): text is FigureTarget => Object.hasOwn(TARGETS, text);

/** The columns of an own figure, in the order of the table. */
export const OWN_FIGURE_COLUMNS = ['target', 'key', 'field', 'value', 'unit', 'date', 'note'] as const;
export type OwnFigureColumn = (typeof OWN_FIGURE_COLUMNS)[number];
export type OwnFigureCells = Readonly<Record<OwnFigureColumn, string>>;

/** Text of a file that {@link readOwnFigures} reads back to the same figures. */
export const writeOwnFigures = (figures: OwnFigures): string =>
  `${JSON.stringify({ schema: OWN_FIGURES_SCHEMA, figures: figures.map(cellsOf) }, null, 2)}\n`;

export const cellsOf = ({ target, key, field, value, unit, date, note }: OwnFigure): OwnFigureCells => ({
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
export function collect(rows: readonly Result<OwnFigure>[]): Result<OwnFigures> {
  const issues = rows.flatMap((row) => (row.ok ? [] : row.issues));
  return issues.length > 0 ? failure(issues) : success(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}

/** One row by its cells; `row` counts from 1. */
export function figureOfCells(
  cells: Readonly<Partial<Record<OwnFigureColumn, unknown>>>,
  row: number,
): Result<OwnFigure> {
  const text = (column: OwnFigureColumn): string => {
    const cell = cells[column];
    return typeof cell === 'string' ? withoutInvisible(cell).trim() : '';
  };
  const target = text('target');
  const field = text('field');
  const faulty: OwnFigureColumn[] = [];
  if (!isTarget(target)) faulty.push('target');
  if (!isField(field)) faulty.push('field');
  if (text('key') === '') faulty.push('key');
  if (text('value') === '') faulty.push('value');
  if (!isTarget(target) || !isField(field) || faulty.length > 0) {
    return failure(faulty.map((column) => fileIssue('own_cell', { row, column, text: text(column) })));
  }
  return success({
    target,
    key: text('key'),
    field,
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
