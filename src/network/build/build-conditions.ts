import { bilingual } from '../bilingual.ts';
import { type DangerClass, type DangerRule, dangerClassesOf } from '../conditions/dangerous-goods.ts';
import { matchesPattern } from '../conditions/key-pattern.ts';
import type { ReeferPowerRule } from '../conditions/reefer-power.ts';
import type { Surcharge } from '../conditions/surcharge.ts';
import type { TariffCondition, TariffConditions } from '../conditions/tariff-condition.ts';
import type { TariffId } from '../service.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
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
      dangerousGoods: classesIn(row.dangerous_goods),
      goods: row.goods,
      covers: row.covers,
    });
  }
  return conditions;
}

export const buildDangerRules = (tables: Tables): readonly DangerRule[] =>
  tables.dangerousGoods.rows.map(({ row }) => ({
    id: row.rule,
    classes: classesIn(row.classes),
    accepts: row.accepts,
    mode: row.mode || null,
    corridor: row.corridor || null,
    service: row.service || null,
    terminal: row.terminal || null,
    basis: bilingual(row.basis_zh, row.basis) ?? { zh: row.basis, en: row.basis },
    ...provenanceOf(row),
  }));

export const buildReeferPower = (tables: Tables): readonly ReeferPowerRule[] =>
  tables.reeferPower.rows.map(({ row }) => ({
    id: row.rule,
    at: row.at,
    supplied: row.supplied,
    mode: row.mode || null,
    corridor: row.corridor || null,
    service: row.service || null,
    kind: row.kind || null,
    country: row.country || null,
    basis: bilingual(row.basis_zh, row.basis) ?? { zh: row.basis, en: row.basis },
    ...provenanceOf(row),
  }));

export const buildSurcharges = (tables: Tables): readonly Surcharge[] =>
  tables.surcharges.rows.map(({ row }) => ({
    id: row.surcharge,
    tariff: row.tariff,
    events: row.events,
    loads: row.loads,
    mode: row.mode || null,
    corridor: row.corridor || null,
    kind: row.kind || null,
    country: row.country || null,
  }));

const classesIn = (texts: readonly string[]): readonly DangerClass[] =>
  texts.flatMap((text) => dangerClassesOf(text) ?? []);
