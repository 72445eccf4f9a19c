import { describe, expect, it } from 'vitest';
import { comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, routeOf } from './policy-desk.ts';

describe('a parameter that no event of a route reads', () => {
  const compared = comparison([route([toll('194.75'), inspection('24.00')])]);
  const unread = async (id: string) => {
    const { enquiry, itinerary, situation } = routeOf(compared);
    const cards = granted(
      await deskOf(compared).measureCards({ situation, route: { enquiry, itinerary }, today: '2026-12-01' }),
    );
    return cards.find((card) => card.id === id)?.unread ?? [];
  };

  it('is named: the fees of a line that the bill gives, and the rates of other trucks', async () => {
    expect(await unread('a14.inspection_waiver')).toEqual(
      expect.arrayContaining(['hoisting', 'shifting', 'storage_per_day']),
    );
    const ofToll = await unread('a14.container_toll');
    expect(ofToll).toEqual(expect.arrayContaining(['truck_class5_per_km', 'other_province_per_km']));
    expect(ofToll).not.toContain('bus_class3_per_km');
  });

  it('is how often boxes are inspected, which the bill has from the network, and not how often nothing is found', async () => {
    const ofInspection = await unread('a14.inspection_waiver');
    expect(ofInspection).toContain('p_inspect');
    expect(ofInspection).not.toContain('p_clean');
  });

  it('is none of a measure that the route has no event of', async () => {
    expect(await unread('a15.guarantee')).toEqual([]);
  });
});
