import type { Issue } from '../../units/issue.ts';
import { isProvinceToll, isTollProvince, tollIn } from '../province.ts';
import { cellPath } from '../tables/read-table.ts';
import type { Tables } from '../tables/read-tables.ts';
import { networkIssue } from './issue-codes.ts';

/** Expressway kilometres are no more than the road's, stand under known provinces, and are billed by a rate there. */
export function checkTolls(tables: Tables): readonly Issue[] {
  return [...checkKilometres(tables), ...checkRates(tables)];
}

function checkKilometres(tables: Tables): readonly Issue[] {
  return tables.links.rows.flatMap((row) => {
    const { toll_km_chongqing: inChongqing, toll_km_by_province: parts, distance_km: distance } = row.row;
    const path = cellPath(row, 'toll_km_by_province');
    const toll = parts.reduce((sum, { km }) => sum + km, inChongqing);
    const codes = parts.map(({ province }) => province);
    const repeated = new Set(codes.filter((code, index) => codes.indexOf(code) !== index));
    return [
      ...codes.filter((code) => !isTollProvince(code)).map((value) => networkIssue('N71', path, { value })),
      ...[...repeated].map((value) => networkIssue('N72', path, { value })),
      ...(toll <= distance ? [] : [networkIssue('N19', path, { toll, distance })]),
    ];
  });
}

/** A run billed by the provinces it crosses needs a rate in each of them, or kilometres would cost nothing. */
function checkRates(tables: Tables): readonly Issue[] {
  const billedIn = new Map<string, Set<string>>();
  for (const { row } of tables.tariffs.rows) {
    if (!isProvinceToll(row.basis)) continue;
    billedIn.set(row.tariff, (billedIn.get(row.tariff) ?? new Set()).add(row.basis));
  }
  const provincesOf = new Map(
    tables.links.rows.map(({ row }) => [
      row.link,
      row.toll_km_by_province.flatMap(({ province }) => (isTollProvince(province) ? [province] : [])),
    ]),
  );
  return tables.calls.rows.flatMap((row) => {
    const rates = row.row.run_tariffs.flatMap((tariff) => {
      const bases = billedIn.get(tariff);
      return bases ? [{ tariff, bases }] : [];
    });
    const [first] = rates;
    if (!first) return [];
    return (provincesOf.get(row.row.link) ?? [])
      .filter((province) => !rates.some(({ bases }) => bases.has(tollIn(province))))
      .map((province) =>
        networkIssue('N73', cellPath(row, 'run_tariffs'), {
          tariff: first.tariff,
          province,
          basis: tollIn(province),
        }),
      );
  });
}
