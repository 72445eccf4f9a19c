import type { Issue } from '../../units/issue.ts';
import { soundRows } from '../check/check-affected.ts';
import { networkIssue } from '../check/issue-codes.ts';
import { haveDayInCommon } from '../events/overlap.ts';
import { cellPath, type TypedRow } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';

type CapacityRow = TypedRow<Row<'capacities.csv'>>;

/** Capacities that can stand, and what is wrong with the others, which are left out. */
export function soundCapacities(tables: Tables): {
  readonly rows: readonly CapacityRow[];
  readonly issues: readonly Issue[];
} {
  const placed = soundRows(tables, tables.capacities, 'capacity');
  const issues: Issue[] = [...placed.issues];
  const rows: CapacityRow[] = [];
  for (const row of placed.rows) {
    const { kind, which } = row.row;
    const other = rows.find(
      ({ row: one }) => one.kind === kind && one.which === which && haveDayInCommon(one, row.row),
    );
    if (other === undefined) rows.push(row);
    else {
      const values = { effect: 'capacity', which, line: other.line };
      issues.push(networkIssue('N100', cellPath(row, 'from'), values));
    }
  }
  return { rows, issues };
}

export const checkCapacities = (tables: Tables): readonly Issue[] => soundCapacities(tables).issues;
