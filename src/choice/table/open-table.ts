import { type TableTerms, tableLayout, tableOn } from './choice-table.ts';
import { type DividedTable, divideLanes } from './divide-lanes.ts';
import { divideScalar } from './divide-scalar.ts';

/** A table with what divides it fastest on this machine; the shares are the same bytes on all. */
export const openTable = (terms: TableTerms): DividedTable => divideLanes(terms) ?? scalarTable(terms);

export function scalarTable(terms: TableTerms): DividedTable {
  const { options } = terms;
  const layout = tableLayout(
    options.length,
    options.reduce((sum, own) => sum + own, 0),
  );
  const table = tableOn(new ArrayBuffer(layout.end), layout, terms);
  return { table, divide: divideScalar(table) };
}
