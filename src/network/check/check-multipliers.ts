import type { Issue } from '../../units/issue.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Units of parameters that may be multiplied into a price. */
const MULTIPLIERS: ReadonlySet<string> = new Set(['factor', 'discount', 'share']);

/** The parameters that a tariff names as factors are factors. */
export function checkMultipliers(tables: Tables): readonly Issue[] {
  const unitOf = new Map(tables.parameters.rows.map(({ row }) => [row.parameter, row.unit]));
  return tables.tariffs.rows.flatMap((row) =>
    row.row.factors.flatMap((parameter) => {
      const unit = unitOf.get(parameter);
      if (unit === undefined || MULTIPLIERS.has(unit)) return [];
      return [networkIssue('N27', cellPath(row, 'factors'), { parameter, unit })];
    }),
  );
}
