import { bilingual } from '../bilingual.ts';
import { groupBy } from '../group-by.ts';
import type { ExchangeRate, Parameter } from '../network.ts';
import type { PriceCourse } from '../price-series.ts';
import type { TariffId } from '../service.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import type { EquipmentFactor, TariffItem } from '../tariff-item.ts';

export function buildTariffs(tables: Tables): ReadonlyMap<TariffId, readonly TariffItem[]> {
  const items = tables.tariffs.rows.map(
    ({ row }): TariffItem => ({
      tariff: row.tariff,
      charge: row.charge,
      basis: row.basis,
      equipment: row.equipment,
      unitPrice: row.unit_price,
      currency: row.currency,
      low: row.low,
      high: row.high,
      minimum: row.minimum,
      factors: row.factors,
      course: courseOf(row),
      validFrom: row.valid_from,
      validTo: row.valid_to,
      payer: row.payer,
      payee: row.payee,
      note: bilingual(row.note_zh, row.note),
      ...provenanceOf(row),
    }),
  );
  return groupBy(items, (item) => item.tariff);
}

/** Checked before: a series and its day are both there or both absent. */
const courseOf = ({ series, priced_on, flat }: Row<'tariffs/*.csv'>): PriceCourse =>
  series === '' || priced_on === null
    ? { kind: 'flat', reason: flat === '' ? null : flat }
    : { kind: 'follows', series, pricedOn: priced_on };

export function buildParameters(tables: Tables): ReadonlyMap<string, readonly Parameter[]> {
  const parameters = tables.parameters.rows.map(
    ({ row }): Parameter => ({
      id: row.parameter,
      value: row.value,
      unit: row.unit,
      low: row.low,
      high: row.high,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      note: bilingual(row.note_zh, row.note),
      ...provenanceOf(row),
    }),
  );
  return groupBy(parameters, (parameter) => parameter.id);
}

export function buildEquipmentFactors(tables: Tables): readonly EquipmentFactor[] {
  return tables.equipmentFactors.rows.map(({ row }) => ({
    mode: row.mode,
    equipment: row.equipment,
    factor: row.factor,
    low: row.low,
    high: row.high,
    ...provenanceOf(row),
  }));
}

export function buildExchangeRates(tables: Tables): readonly ExchangeRate[] {
  return tables.exchangeRates.rows.map(({ row }) => ({
    currency: row.currency,
    date: row.date,
    cny: row.cny,
    ...provenanceOf(row),
  }));
}
