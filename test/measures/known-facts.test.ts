import { describe, expect, it } from 'vitest';
import { comparison, route, toll } from '../builders/comparison.ts';
import { deskOf, granted, reliefOf, routeOf } from './policy-desk.ts';

const compared = comparison([route([toll('194.75')])]);
const known = async (own: Parameters<typeof routeOf>[1] = {}) => {
  const facts = granted(await deskOf(compared).knownFacts(routeOf(compared, own)));
  return new Map(facts.map(({ fact, from }) => [fact.name, [fact.value, from]]));
};

describe('what is known of the goods', () => {
  it('comes from the enquiry, kind of goods and all, or is taken as given of the truck', async () => {
    const facts = await known();
    expect(facts.get('goods')).toEqual(['general', 'enquiry']);
    expect(facts.get('direction')).toEqual(['export', 'enquiry']);
    expect(facts.get('etc_device')).toEqual(['J2', 'assumed']);
    expect(facts.get('truck_class')).toEqual(['6', 'assumed']);
  });

  it('is stated once somebody states it', async () => {
    const facts = await known({ facts: { booked: false, goods: 'battery' } });
    expect(facts.get('booked')).toEqual(['false', 'stated']);
    expect(facts.get('goods')).toEqual(['battery', 'stated']);
  });

  it('is what a scenario assumes, before what is usual, and after what is stated', async () => {
    const mine = { schema: 1, id: 'mine', title: 'mine', base: 'in-force' } as const;
    const scenario = { ...mine, assumptions: { etc_device: 'none', direction: 'import' } };
    const facts = await known({ scenario });
    expect(facts.get('etc_device')).toEqual(['none', 'assumed']);
    expect(facts.get('direction')).toEqual(['export', 'enquiry']);
    expect(reliefOf(compared, { scenario }).saving).toBe(0);
    expect(reliefOf(compared, { scenario, facts: { etc_device: 'J1' } }).saving).toBeGreaterThan(0);
  });
});
