import { soundEvents } from '../check/check-events.ts';
import type { EventEffect, NetworkEvent } from '../events/event.ts';
import { surchargeRows, surchargeTariff } from '../events/surcharge-rows.ts';
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
      return { kind: 'surcharge', tariff: surchargeTariff(event) };
    case 'capacity_share':
      return { kind: 'capacity_share', share: Number(amount) };
  }
}

/** The rows that bill the surcharges of events. */
export function surchargeTariffs(tables: Tables): ReadonlyMap<TariffId, readonly TariffItem[]> {
  return new Map(
    soundEvents(tables).rows.flatMap(({ row }): readonly [TariffId, readonly TariffItem[]][] => {
      const { event: id, amount, reefer_amount: reeferAmount, currency, charge, basis, from, to } = row;
      if (row.effect !== 'surcharge' || amount === null || currency === '' || charge === '' || basis === '')
        return [];
      const text = { zh: row.text_zh, en: row.text_en };
      const rows = surchargeRows(
        { id, from, to, text, ...provenanceOf(row) },
        { charge, basis, amount, reeferAmount, currency },
      );
      return [[surchargeTariff(id), rows]];
    }),
  );
}
