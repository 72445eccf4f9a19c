import type { Issue } from '../../units/issue.ts';
import { isAbsent } from '../is-absent.ts';
import { cellPath, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Figures against their neighbours in the row: a bad case is no quicker than the usual one, a span holds its value. */
export function checkOrder(tables: Tables): readonly Issue[] {
  return [
    ...p90NotBelow(tables.links, 'hours_typical', 'hours_p90'),
    ...p90NotBelow(tables.links, 'back_hours_typical', 'back_hours_p90'),
    ...p90NotBelow(tables.calls, 'run_hours_typical', 'run_hours_p90'),
    ...p90NotBelow(tables.calls, 'dwell_hours_typical', 'dwell_hours_p90'),
    ...p90NotBelow(tables.hubOperations, 'hours_typical', 'hours_p90'),
    ...insideSpan(tables.tariffs, 'unit_price'),
    ...insideSpan(tables.equipmentFactors, 'factor'),
    ...insideSpan(tables.parameters, 'value'),
    ...insideSpan(tables.emissionFactors, 'value'),
  ];
}

function p90NotBelow<Row>(
  table: Table<Row>,
  typicalColumn: keyof Row & string,
  p90Column: keyof Row & string,
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    if (isAbsent(row.row[typicalColumn]) || isAbsent(row.row[p90Column])) return [];
    const typical = Number(row.row[typicalColumn]);
    const p90 = Number(row.row[p90Column]);
    return p90 >= typical ? [] : [networkIssue('N16', cellPath(row, p90Column), { p90, typical })];
  });
}

function insideSpan<Row extends { low: string | number | null; high: string | number | null }>(
  table: Table<Row>,
  column: keyof Row & string,
): readonly Issue[] {
  return table.rows.flatMap((row) => {
    const { low, high } = row.row;
    const value = row.row[column];
    if (low === null || high === null || isAbsent(value)) return [];
    if (Number(low) <= Number(value) && Number(value) <= Number(high)) return [];
    const values = { low: String(low), value: String(value), high: String(high) };
    return [networkIssue('N17', cellPath(row, column), values)];
  });
}
