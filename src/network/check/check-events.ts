import type { BeijingDate } from '../../units/instant.ts';
import type { Issue } from '../../units/issue.ts';
import type { EffectKind } from '../events/event.ts';
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
  if (misplaced.length > 0 || amount === null || isWithin(effect, Number(amount))) return misplaced;
  return [networkIssue('N98', cellPath(row, 'amount'), { value: amount, effect })];
}

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
      return amount >= 0 && amount <= 1;
  }
}

const EARLIEST = '0001-01-01' as BeijingDate;
const LATEST = '9999-12-31' as BeijingDate;

/** Two rows of one effect on one place at once would count twice. */
function overlaps(row: EventRow, earlier: readonly EventRow[]): readonly Issue[] {
  const { kind, which, country, effect, charge, from, to } = row.row;
  const other = earlier.find(
    ({ row: one }) =>
      one.kind === kind &&
      one.which === which &&
      one.country === country &&
      one.effect === effect &&
      one.charge === charge &&
      (one.from ?? EARLIEST) <= (to ?? LATEST) &&
      (from ?? EARLIEST) <= (one.to ?? LATEST),
  );
  return other === undefined
    ? []
    : [networkIssue('N100', cellPath(row, 'from'), { effect, which, line: other.line })];
}
