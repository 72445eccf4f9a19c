import { describe, expect, it } from 'vitest';
import { compareEnquiry } from '../../src/compare/compare.ts';
import { prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Network } from '../../src/network/network.ts';
import { ridesOf } from '../../src/routing/way.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { enquiry } from '../builders/chongqing.ts';
import { corridor } from '../builders/corridor.ts';
import { hubRule, link, service } from '../builders/network.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

/** Each listed route as `services: invoice, complete, grade`. */
async function listed(world: Network): Promise<readonly string[]> {
  const asked = enquiry({ from: 'DOOR', to: 'CITY', commodity: 'general', boxes: '1' });
  const compared = await compareEnquiry(
    world,
    prepareNetwork(world, { draws: createDraws(1, 16) }),
    asked,
    PATIENT,
  );
  if (!compared.ok) throw new Error(JSON.stringify(compared.issues));
  return compared.value.front.shown.map(({ itinerary, invoiceTotal, complete, grade }) => {
    const services = ridesOf(itinerary).map((ride) => ride.service.id);
    return `${services.join(' ')}: ${invoiceTotal}, ${complete ? 'complete' : 'at least'}, ${grade}`;
  });
}

/** A truck all the way, quicker than the train. */
const withHaul = (tariffs: readonly string[], own: { readonly free?: boolean } = {}): Network => {
  const { services, links, hubRules } = corridor();
  const free = own.free ? [] : null;
  return corridor({
    links: [
      ...links.values(),
      link('DOOR', 'CITY', { mode: 'road', distanceKm: 3000, emissionFactor: 'road' }),
    ],
    services: [
      ...services.values(),
      service('haul', ['DOOR', 'CITY'], { mode: 'road', hours: 60, onDemand: true, tariffs }),
    ],
    hubRules: [
      ...hubRules,
      hubRule('origin', { terminal: 'DOOR', tariffs: own.free === undefined ? ['lift'] : free }),
    ],
  });
};

describe('a route with an unknown price', () => {
  it('stands last, however quick and cheap what is known of it', async () => {
    expect(await listed(withHaul([]))).toEqual([
      'truck train: 1150600, complete, B',
      'haul: 77000, at least, B',
    ]);
  });

  it('stands where its price puts it once that is known', async () => {
    expect(await listed(withHaul(['border']))).toEqual([
      'haul: 87000, complete, B',
      'truck train: 1150600, complete, B',
    ]);
  });

  it('is one through hub work of which nobody says what it costs, and not one through what is free', async () => {
    const [unknown] = await listed(withHaul(['border'], { free: false }));
    const [free] = await listed(withHaul(['border'], { free: true }));
    expect([unknown, free]).toEqual(['haul: 57000, at least, B', 'haul: 57000, complete, B']);
  });
});
