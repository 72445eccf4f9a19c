import type { BacktestCase, BacktestMetric, BacktestScope, BacktestUnit } from '../contract/backtest.ts';
import { bilingual } from '../network/bilingual.ts';
import { networkIssue } from '../network/check/issue-codes.ts';
import { number, optionalNumber, optionalText, text } from '../network/tables/cell.ts';
import { cellOf, cellPath, readTable, type TypedRow } from '../network/tables/read-table.ts';
import { z } from '../network/zod.ts';
import { failure, type Issue, type Result, success } from '../units/issue.ts';
import { parseRoute } from './route-pattern.ts';

export const BACKTEST_METRICS = ['time', 'cost', 'faster', 'cheaper'] as const satisfies BacktestMetric[];
export const BACKTEST_SCOPES = ['journey', 'whole'] as const satisfies BacktestScope[];

const UNITS = {
  time: ['days', 'hours'],
  cost: ['CNY/FEU', 'CNY/TEU', 'USD/FEU', 'USD/TEU', 'EUR/FEU', 'EUR/TEU', 'CNY/kg', 'USD/kg'],
  faster: [''],
  cheaper: [''],
} as const satisfies Record<BacktestMetric, readonly BacktestUnit[]>;

/** The columns of a table of published figures; some may be left out. */
export const BACKTEST_TABLE = z.strictObject({
  origin: text.describe('Place or terminal, as in an enquiry'),
  destination: text,
  route: text.describe(
    'Modes in order, with `by` the places passed: `rail-sea by Qinzhou`; `A < B` for an order',
  ),
  metric: z.enum(BACKTEST_METRICS),
  low: optionalNumber.describe('Least published figure; empty for an order'),
  high: optionalNumber.describe('Greatest published figure; equal to `low` for a single one'),
  unit: optionalText.describe('`days`, `hours`, `USD/FEU` ...; empty for an order'),
  year: number.describe('Year the figure describes'),
  source: text.describe('Issuer, document and date'),
  source_zh: optionalText.describe('In Chinese; empty: as in `source`'),
  equipment: optionalText.describe('Size-type, where the unit does not say'),
  scope: z.union([z.literal(''), z.enum(BACKTEST_SCOPES)]),
  note: optionalText,
  note_zh: optionalText,
  reason: optionalText.describe('Where the model differs: why the row of the network stays as it is'),
  reason_zh: optionalText,
});

const OPTIONAL_COLUMNS = [
  'equipment',
  'scope',
  'source_zh',
  'note',
  'note_zh',
  'reason',
  'reason_zh',
] as const;

type CaseRow = TypedRow<z.output<typeof BACKTEST_TABLE>>;

/** Reads a table of published figures; fails with every issue, each at its `file:line:column`. */
export function readBacktestCases(file: string, content: string): Result<readonly BacktestCase[]> {
  const table = readTable(BACKTEST_TABLE, file, content, OPTIONAL_COLUMNS);
  const read = table.rows.map(readCase);
  const issues = [...table.issues, ...read.flatMap((result) => result.issues)];
  if (issues.length > 0) return failure(issues);
  return success(read.flatMap((result) => (result.ok ? [result.value] : [])));
}

function readCase(row: CaseRow): Result<BacktestCase> {
  const { route, metric, unit: unitText } = row.row;
  const isOrder = metric === 'faster' || metric === 'cheaper';
  const [first = '', second] = route.split('<');
  const own = parseRoute(first);
  const other = second === undefined ? null : parseRoute(second);
  const units: readonly BacktestUnit[] = UNITS[metric];
  const unit = units.find((known) => known === unitText);
  const isRead = own !== null && (other !== null) === isOrder;
  const issues = [
    ...(isRead ? [] : [wrongForm(row, 'route', route, isOrder ? `${FORM} < ${FORM}` : FORM)]),
    ...(unit === undefined ? [wrongForm(row, 'unit', unitText, units.join(' | ') || '(empty)')] : []),
    ...checkFigures(row, isOrder),
  ];
  if (own === null || unit === undefined || issues.length > 0) return failure(issues);
  const { origin, destination, low, high, year, source, source_zh, note, note_zh, reason, reason_zh } =
    row.row;
  return success({
    line: row.line,
    origin,
    destination,
    route: own,
    than: other,
    metric,
    low,
    high,
    unit,
    equipment: row.row.equipment || (unit.endsWith('TEU') ? '20GP' : '40HQ'),
    scope: row.row.scope || 'journey',
    year,
    source,
    note,
    texts: {
      source: { zh: source_zh || source, en: source },
      note: bilingual(note_zh, note),
      reason: bilingual(reason_zh, reason),
    },
  });
}

const FORM = 'rail | rail-sea by Qinzhou';

const wrongForm = (row: CaseRow, column: string, value: string, expected: string): Issue =>
  networkIssue('N04', cellPath(row, column), { value, expected });

function checkFigures(row: CaseRow, isOrder: boolean): readonly Issue[] {
  const { low, high } = row.row;
  if (isOrder) {
    return [low, high].flatMap((value, index) =>
      value === null ? [] : [wrongForm(row, index === 0 ? 'low' : 'high', String(value), '(empty)')],
    );
  }
  if (low === null) return [networkIssue('N07', cellPath(row, 'low'), { column: 'low' })];
  if (high === null) return [networkIssue('N07', cellPath(row, 'high'), { column: 'high' })];
  if (low <= 0) return [networkIssue('N15', cellPath(row, 'low'), { value: cellOf(row, 'low') })];
  if (low > high) {
    const values = { low: String(low), value: String(low), high: String(high) };
    return [networkIssue('N17', cellPath(row, 'low'), values)];
  }
  return [];
}
