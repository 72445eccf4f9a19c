import type { Issue } from '../../units/issue.ts';
import type { EffectKind } from '../events/event.ts';
import { haveDayInCommon } from '../events/overlap.ts';
import { cellOf, cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import { soundRows } from './check-affected.ts';
import { networkIssue } from './issue-codes.ts';

type EventRow = TypedRow<Row<'events.csv'>>;
type Column = 'amount' | 'charge' | 'basis' | 'currency';

/** Events that can stand, and what is wrong with the others, which are left out. */
export function soundEvents(tables: Tables): {
  readonly rows: readonly EventRow[];
  readonly issues: readonly Issue[];
} {
  const placed = soundRows(tables, tables.events, 'event');
  const issues: Issue[] = [...placed.issues];
  const rows: EventRow[] = [];
  for (const row of placed.rows) {
    const faults = [...effectFaults(row), ...overlaps(row, rows)];
    issues.push(...faults);
    if (faults.length === 0) rows.push(row);
  }
  return { rows, issues };
}

export const checkEvents = (tables: Tables): readonly Issue[] => soundEvents(tables).issues;

/** Which cells an effect needs; it leaves the others empty. */
const NEEDED: Readonly<Record<EffectKind, readonly Column[]>> = {
  closed: [],
  minutes: ['amount'],
  factor: ['amount'],
  surcharge: ['amount', 'charge', 'basis', 'currency'],
  capacity_share: ['amount'],
};
const COLUMNS: readonly Column[] = ['amount', 'charge', 'basis', 'currency'];

function effectFaults(row: EventRow): readonly Issue[] {
  const { effect, amount } = row.row;
  const misplaced = COLUMNS.flatMap((column) => {
    const isFilled = cellOf(row, column) !== '';
    if (isFilled === NEEDED[effect].includes(column)) return [];
    const code = isFilled ? 'N99' : 'N97';
    return [networkIssue(code, cellPath(row, column), { effect, column })];
  });
  const reefer = effect === 'surcharge' ? [] : misplacedCell(row, 'reefer_amount', effect);
  const amounts = { amount, reefer_amount: row.row.reefer_amount };
  const outside = Object.entries(amounts).flatMap(([column, value]) =>
    value === null || misplaced.length + reefer.length > 0 || isWithin(effect, Number(value))
      ? []
      : [networkIssue('N98', cellPath(row, column), { value, effect })],
  );
  return [...misplaced, ...reefer, ...outside];
}

const misplacedCell = (row: EventRow, column: string, effect: EffectKind): readonly Issue[] =>
  cellOf(row, column) === '' ? [] : [networkIssue('N99', cellPath(row, column), { effect, column })];

/** Nothing gets faster, cheaper or larger by an event. */
function isWithin(effect: EffectKind, amount: number): boolean {
  switch (effect) {
    case 'closed':
      return true;
    case 'minutes':
    case 'surcharge':
      return amount > 0;
    case 'factor':
      return amount >= 1;
    case 'capacity_share':
      return amount > 0 && amount < 1;
  }
}

/** Two rows of one effect on one place at once would count twice. */
function overlaps(row: EventRow, earlier: readonly EventRow[]): readonly Issue[] {
  const { kind, which, country, effect, charge } = row.row;
  const other = earlier.find(
    ({ row: one }) =>
      one.kind === kind &&
      one.which === which &&
      one.country === country &&
      one.effect === effect &&
      one.charge === charge &&
      haveDayInCommon(one, row.row),
  );
  return other === undefined
    ? []
    : [networkIssue('N100', cellPath(row, 'from'), { effect, which, line: other.line })];
}
