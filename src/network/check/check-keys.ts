import type { Issue } from '../../units/issue.ts';
import { cellOf, cellPath, type RawRow, type Table } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** No key may stand twice in its table. A key may be several cells; the issue stands at the last of them. */
export function checkKeys(tables: Tables): readonly Issue[] {
  return [
    ...unique(tables.sources, ['source']),
    ...unique(tables.places, ['place']),
    ...unique(tables.terminals, ['terminal']),
    ...unique(tables.straits, ['strait']),
    ...unique(tables.links, ['link']),
    ...unique(tables.services, ['service']),
    ...unique(tables.calls, ['service', 'seq']),
    ...unique(tables.hubOperations, ['operation']),
    ...unique(tables.tariffConditions, ['tariff']),
    ...unique(tables.surcharges, ['surcharge']),
    ...unique(tables.dangerousGoods, ['rule']),
    ...unique(tables.reeferPower, ['rule']),
    ...unique(tables.equipmentFactors, ['mode', 'equipment']),
    ...unique(tables.exchangeRates, ['currency', 'date']),
    ...unique(tables.priceSeries, ['series']),
    ...unique(tables.priceLevels, ['series', 'date']),
    ...unique(tables.emissionFactors, ['emission_factor']),
    ...unique(tables.timeZones, ['timezone', 'from_utc']),
  ];
}

/** The cells of a key, empty where one of them is. */
function keyOf(row: RawRow, columns: readonly string[]): string {
  let key = '';
  for (const column of columns) {
    const cell = cellOf(row, column);
    if (cell === '') return '';
    key = key === '' ? cell : `${key} ${cell}`;
  }
  return key;
}

function unique<Cells>(
  table: Table<Cells>,
  columns: readonly [keyof Cells & string, ...(keyof Cells & string)[]],
): readonly Issue[] {
  const firstLine = new Map<string, number>();
  const issues: Issue[] = [];
  for (const row of table.raw) {
    const value = keyOf(row, columns);
    if (value === '') continue;
    const line = firstLine.get(value);
    if (line === undefined) firstLine.set(value, row.line);
    else issues.push(networkIssue('N06', cellPath(row, columns.at(-1) ?? columns[0]), { value, line }));
  }
  return issues;
}
