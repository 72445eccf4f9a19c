import type { Issue } from '../../units/issue.ts';
import { isAbsent } from '../is-absent.ts';
import { cellPath, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Cells that only mean something together: both are given, or neither. */
export function checkPairs(tables: Tables): readonly Issue[] {
  return [
    ...together(tables.links, 'back_hours_typical', 'back_hours_p90'),
    ...together(tables.links, 'back_status', 'back_source'),
    ...needs(tables.links, 'back_status', 'back_hours_typical'),
    ...together(tables.services, 'closed_en', 'closed_zh'),
    ...together(tables.calls, 'run_hours_typical', 'run_hours_p90'),
    ...needs(tables.calls, 'run_hours_typical', 'link'),
    ...needs(tables.calls, 'run_tariffs', 'link'),
    ...together(tables.calls, 'dwell_operation', 'dwell_hours_typical'),
    ...together(tables.calls, 'dwell_hours_typical', 'dwell_hours_p90'),
    ...needs(tables.calls, 'dwell_tariffs', 'dwell_operation'),
    ...together(tables.tariffs, 'low', 'high'),
    ...needs(tables.tariffs, 'low', 'unit_price'),
    ...together(tables.tariffs, 'series', 'priced_on'),
  ];
}

const together = <Row>(table: Table<Row>, one: keyof Row & string, other: keyof Row & string) => [
  ...needs(table, one, other),
  ...needs(table, other, one),
];

/** Where `column` is given, `other` must be too. */
function needs<Row>(
  table: Table<Row>,
  column: keyof Row & string,
  other: keyof Row & string,
): readonly Issue[] {
  const isGiven = [...table.distinct(column)].some((cell) => cell !== '');
  if (!isGiven || ![...table.distinct(other)].includes('')) return [];
  return table.rows.flatMap((row) =>
    isAbsent(row.row[column]) || !isAbsent(row.row[other])
      ? []
      : [networkIssue('N18', cellPath(row, other), { column, other })],
  );
}
