import { describe, expect, it } from 'vitest';
import { billed, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, routeOf } from './policy-desk.ts';

describe('a parameter that no event of a route reads', () => {
  const compared = comparison([
    route([toll('194.75'), inspection('24.00'), billed('CUSTOMS_EXPORT', '100.00')]),
  ]);
  const unread = async (id: string) => {
    const { enquiry, itinerary, situation } = routeOf(compared);
    const cards = granted(
      await deskOf(compared).measureCards({ situation, route: { enquiry, itinerary }, today: '2026-12-01' }),
    );
    const unreadOf = cards.find((card) => card.id === id)?.unread ?? [];
    return unreadOf.map(({ path, because }) => `${path.slice(id.length + 1)}: ${because}`);
  };

  it('is named: the fees of a line that the bill gives, and the rates of other trucks', async () => {
    expect(await unread('a14.inspection_waiver')).toEqual(
      expect.arrayContaining(['hoisting.20: bill', 'shifting.other: bill', 'storage_per_day.20: bill']),
    );
    const ofToll = await unread('a14.container_toll');
    expect(ofToll).toEqual(
      expect.arrayContaining(['truck_class5_per_km: bill', 'other_province_per_km: bill']),
    );
    expect(ofToll).not.toContain('bus_class3_per_km: bill');
  });

  it('is how often boxes are inspected, which the bill has from the network, and not how often nothing is found', async () => {
    const ofInspection = await unread('a14.inspection_waiver');
    expect(ofInspection).toContain('p_inspect.export: bill');
    expect(ofInspection).not.toContain('p_clean: bill');
  });

  it('is not the flag that takes the national rule out of the base, which no formula names', async () => {
    expect(await unread('a14.inspection_waiver')).not.toContain('national_waiver_in_scenario: bill');
  });

  it('is the rate of other goods', async () => {
    const ofRefund = await unread('tax.export_refund_rate');
    expect(ofRefund).toContain('refund_rate.battery: other_case');
    expect(ofRefund).not.toContain('refund_rate.other: other_case');
  });

  it('is of a lever what only results of a single event rest on', async () => {
    expect(await unread('a01.rail_sea')).toEqual(['vot_cny_per_teu_day: single_event']);
  });

  it('is any of a measure that the route has no event of, but for those that others take over', async () => {
    expect(await unread('a15.guarantee')).toContain('guarantee_fee_pa: bill');
    expect(await unread('rate.lpr')).not.toContain('lpr_1y: bill');
  });
});
