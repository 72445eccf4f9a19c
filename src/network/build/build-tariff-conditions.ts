import { matchesPattern } from '../conditions/key-pattern.ts';
import type { TariffCondition, TariffConditions } from '../conditions/tariff-condition.ts';
import type { TariffId } from '../service.ts';
import type { Tables } from '../tables/read-tables.ts';

/** The condition of each tariff that a row speaks of: a row for its key outranks patterns, of which the first holds. */
export function buildTariffConditions(tables: Tables, tariffs: Iterable<TariffId>): TariffConditions {
  const rows = tables.tariffConditions.rows.map(({ row }) => row);
  const conditions = new Map<TariffId, TariffCondition>();
  for (const tariff of tariffs) {
    const row =
      rows.find((one) => one.tariff === tariff) ?? rows.find((one) => matchesPattern(one.tariff, tariff));
    if (!row) continue;
    conditions.set(tariff, {
      trade: row.trade || null,
      packing: row.packing || null,
      equipment: row.equipment,
    });
  }
  return conditions;
}
