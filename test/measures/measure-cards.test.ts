import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../src/contract/policy.ts';
import { cny, comparison, inspection, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, library, routeOf, situation } from './policy-desk.ts';

const compared = comparison([route([toll('194.75'), inspection('24.00')])]);

async function cardsOf(own: Partial<PolicySituation> = {}, of: 'route' | 'nothing' = 'route') {
  const { enquiry, itinerary } = routeOf(compared);
  const cards = await deskOf(compared).measureCards({
    situation: situation(own),
    route: of === 'route' ? { enquiry, itinerary } : null,
    today: '2026-11-23',
  });
  return new Map(granted(cards).map((card) => [card.id, card]));
}

describe('the cards of measures', () => {
  it('are those of all measures, with what each does to the itinerary', async () => {
    const cards = await cardsOf();
    expect([...cards.keys()]).toEqual([...library.measures.keys()]);
    expect(cards.get('a14.container_toll')).toMatchObject({
      article: 14,
      enabled: true,
      inForce: true,
      eligible: 'yes',
      gross: cny('52.25'),
      incremental: cny('52.25'),
      kept: true,
    });
    expect(cards.get('national.inspection_waiver')).toMatchObject({ gross: cny('23.52'), incremental: 0 });
    expect(cards.get('a14.inspection_waiver')).toMatchObject({
      eligible: 'yes',
      gross: cny('23.52'),
      incremental: 0,
    });
    expect(cards.get('a03.river_sea')).toMatchObject({ eligible: null, gross: null, incremental: null });
  });

  it('say of a measure that is off what it would give', async () => {
    expect((await cardsOf({ scenario: 'none' })).get('a14.container_toll')).toMatchObject({
      enabled: false,
      eligible: 'yes',
      gross: cny('52.25'),
    });
  });

  it('follow the day of hand-over', async () => {
    expect((await cardsOf({ handOver: '2027-01-10' })).get('a14.container_toll')).toMatchObject({
      inForce: false,
      eligible: 'no',
      reasons: ['expired'],
    });
    expect((await cardsOf({ handOver: '2027-01-10' }, 'nothing')).get('a03.river_sea')?.inForce).toBe(false);
  });

  it('show each case of a parameter with the path by which a scenario sets it', async () => {
    const inspect = (await cardsOf()).get('tax.import')?.parameters.filter(({ name }) => name === 'vat_rate');
    expect(inspect?.map(({ path, value }) => [path, value])).toEqual([
      ['tax.import.vat_rate.farm_goods', '0.09'],
      ['tax.import.vat_rate.other', '0.13'],
    ]);
    for (const { path } of inspect ?? []) {
      const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
      const set = await cardsOf({ scenario: { ...mine, set: { [path]: { '2024-01-01': 0.01 } } } });
      const shown = set.get('tax.import')?.parameters.find((one) => one.path === path);
      expect(shown).toMatchObject({ value: '0.01', setBy: 'mine' });
    }
  });

  it('keep the credible span of a parameter that was set, so that its slider stays', async () => {
    const path = 'a01.rail_sea.departures_per_week_after';
    const rangeOf = (cards: Awaited<ReturnType<typeof cardsOf>>) =>
      cards.get('a01.rail_sea')?.parameters.find((one) => one.path === path)?.range;
    const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const set = await cardsOf({ scenario: { ...mine, set: { [path]: { '2024-01-01': 9 } } } });
    expect(rangeOf(set)).toEqual(['0.2', '200']);
    expect(rangeOf(set)).toEqual(rangeOf(await cardsOf()));
  });

  it('are refused for a day that is none', async () => {
    const asked = { situation: situation(), route: null, today: 'soon' };
    expect(await deskOf(compared).measureCards(asked)).toMatchObject({
      ok: false,
      issues: [{ code: 'M28' }],
    });
  });
});
