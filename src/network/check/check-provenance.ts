import type { Issue } from '../../units/issue.ts';
import type { Status } from '../provenance.ts';
import { OWN_ISSUER } from '../source.ts';
import { cellPath, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Own reasoning is written out, and `unknown` is said of exactly the figures that are not given. */
export function checkProvenance(tables: Tables): readonly Issue[] {
  return [
    ...tables.sources.rows.flatMap((row) =>
      row.row.issuer === OWN_ISSUER && row.row.note === '' && row.row.note_zh === ''
        ? [networkIssue('N24', cellPath(row, 'note'), { source: row.row.source })]
        : [],
    ),
    ...tables.tariffs.rows.flatMap((row) => {
      const { unit_price, status } = row.row;
      if (unit_price !== null || status === 'unknown') return [];
      return [networkIssue('N23', cellPath(row, 'unit_price'), { status })];
    }),
    ...tables.capacities.rows.flatMap((row) => {
      const { amount, status } = row.row;
      if (amount !== null || status === 'unknown') return [];
      return [networkIssue('N23', cellPath(row, 'amount'), { status })];
    }),
    ...known(tables.capacities, 'amount'),
    ...known(tables.tariffs, 'unit_price'),
    ...known(tables.links, 'hours_typical'),
    ...known(tables.hubOperations, 'hours_typical'),
    ...known(tables.equipmentFactors, 'factor'),
    ...known(tables.parameters, 'value'),
    ...known(tables.exchangeRates, 'cny'),
    ...known(tables.priceLevels, 'value'),
    ...known(tables.emissionFactors, 'value'),
  ];
}

/** A figure that stands in its cell is not unknown. */
const known = <Row extends { status: Status }>(
  table: Table<Row>,
  column: keyof Row & string,
): readonly Issue[] => {
  if (![...table.distinct('status')].includes('unknown')) return [];
  return table.rows.flatMap((row) => {
    const value = row.row[column];
    if (row.row.status !== 'unknown' || value === null) return [];
    return [networkIssue('N22', cellPath(row, 'status'), { value: String(value) })];
  });
};
