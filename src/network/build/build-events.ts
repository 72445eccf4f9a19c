import { exactly } from '../../units/exact.ts';
import { soundEvents } from '../check/check-events.ts';
import type { EventEffect, NetworkEvent } from '../events/event.ts';
import type { TariffId } from '../service.ts';
import { provenanceOf } from '../tables/provenance-of.ts';
import type { Tables } from '../tables/read-tables.ts';
import type { Row } from '../tables/tables.ts';
import type { TariffItem } from '../tariff-item.ts';

export const buildEvents = (tables: Tables): readonly NetworkEvent[] =>
  soundEvents(tables).rows.map(
    ({ row }): NetworkEvent => ({
      id: row.event,
      affected: { kind: row.kind, id: row.which },
      country: row.country || null,
      from: row.from,
      to: row.to,
      knownSince: row.known_since,
      effect: effectOf(row),
      text: { zh: row.text_zh, en: row.text_en },
      ...provenanceOf(row),
    }),
  );

/** Checked before: an effect has the amount that it needs. */
function effectOf({ event, effect, amount }: Row<'events.csv'>): EventEffect {
  switch (effect) {
    case 'closed':
      return { kind: 'closed' };
    case 'minutes':
      return { kind: 'minutes', minutes: Math.round(Number(amount)) };
    case 'factor':
      return { kind: 'factor', factor: Number(amount) };
    case 'surcharge':
      return { kind: 'surcharge', tariff: tariffOf(event) };
    case 'capacity_share':
      return { kind: 'capacity_share', share: Number(amount) };
  }
}

const tariffOf = (event: string): TariffId => `event.${event}`;

/** The rows that bill the surcharges of events: of boxes alone, those per TEU by the length of the box. */
export function surchargeTariffs(tables: Tables): ReadonlyMap<TariffId, readonly TariffItem[]> {
  return new Map(
    soundEvents(tables).rows.flatMap(({ row }): readonly [TariffId, readonly TariffItem[]][] => {
      const { amount, currency, charge, basis } = row;
      if (row.effect !== 'surcharge' || amount === null || currency === '' || charge === '') return [];
      const priced = (equipment: string, unitPrice: string): TariffItem => ({
        tariff: tariffOf(row.event),
        charge,
        basis: 'box',
        equipment,
        unitPrice,
        currency,
        low: null,
        high: null,
        minimum: null,
        factors: [],
        course: { kind: 'flat', reason: 'contract' },
        validFrom: row.from,
        validTo: row.to,
        payer: 'shipper',
        payee: 'carrier',
        note: { zh: row.text_zh, en: row.text_en },
        ...provenanceOf(row),
      });
      const items =
        basis === 'teu'
          ? [priced('20', amount), priced('40', exactly(amount).times(2).toString())]
          : [priced('*', amount)];
      return [[tariffOf(row.event), items]];
    }),
  );
}
