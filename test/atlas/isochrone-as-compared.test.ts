import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isochrone } from '../../src/atlas/isochrone.ts';
import { type PreparedNetwork, prepareNetwork } from '../../src/compare/prepared-network.ts';
import type { Enquiry } from '../../src/contract/enquiry.ts';
import type { Isochrone, ReachedTerminal } from '../../src/contract/isochrone.ts';
import type { Network } from '../../src/network/network.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { DRAWS, SEED } from '../../src/simulation/seed.ts';
import { formatInstant, instant } from '../../src/units/instant.ts';
import { answerEnquiry } from '../builders/answer-enquiry.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import { READY } from '../builders/search-query.ts';
import { smallWorld } from '../routing/small-world.ts';

const PATIENT = { shouldStop: () => false, onProgress: () => {}, yieldNow: () => Promise.resolve() };

interface World {
  readonly network: Network;
  readonly prepared: PreparedNetwork;
}

async function isochroneOf({ network, prepared }: World, { to: _, ...from }: Enquiry): Promise<Isochrone> {
  const result = await isochrone(network, prepared, { enquiry: from, limit: null }, PATIENT);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** That an isochrone says of a terminal what Compare answers for it, to the minute and the fen. */
async function expectAsCompared({ network, prepared }: World, asked: Enquiry, known: ReachedTerminal) {
  const answer = await answerEnquiry(network, prepared, { ...asked, to: known.terminal }, PATIENT);
  if (!answer.ok) {
    expect(known).toMatchObject({ state: 'unreachable', fastest: null, surest: null, cheapest: null });
    return;
  }
  const { itineraries } = answer.value;
  const complete = itineraries.filter((itinerary) => itinerary.complete);
  expect(known.fastest?.p50Minutes).toBe(Math.min(...itineraries.map((own) => own.p50Minutes)));
  expect(known.surest?.p90Minutes).toBe(Math.min(...itineraries.map((own) => own.p90Minutes)));
  const least = complete.length > 0 ? Math.min(...complete.map((own) => own.invoiceTotal)) : undefined;
  expect(known.cheapest?.invoiceTotal).toBe(least);
  for (const leader of [known.fastest, known.surest, known.cheapest]) {
    if (leader === null) continue;
    const same = itineraries.find(({ id }) => id === leader.id);
    expect(leader).toMatchObject({
      p50Minutes: same?.p50Minutes,
      p90Minutes: same?.p90Minutes,
      invoiceTotal: same?.invoiceTotal,
      perBox: same?.perBox,
      complete: same?.complete,
      gateway: same?.gateway,
      modes: same?.modes,
      names: same?.names,
    });
  }
}

const PLACES = ['SGSIN', 'DEDUI-DIT', 'NLRTM', 'LAVTE', 'USLAX', 'UZTAS'];
const SAMPLE = 3;

describe('an isochrone of the shipped network', () => {
  let chongqing: Chongqing;
  beforeAll(async () => {
    chongqing = await openChongqing();
  });

  it.each([
    ['a box of general goods', { from: 'CNCKG-TJC', boxes: '1', commodity: 'general', grossTonnes: '18' }],
    ['laptops that may start at several terminals, by a day', { deadline: '2027-01-08T00:00' }],
    [
      'fruit from abroad, not through Russia, when clocks go back',
      {
        from: 'DEDUI',
        equipment: '40RF',
        commodity: 'fresh_fruit',
        ready: '2026-10-20T08:00',
        avoid: ['RU'],
      },
    ],
  ])('says of places near, far and drawn at random what Compare says, for %s', async (_, own) => {
    const asked = enquiry({ latePenaltyCny: 'deadline' in own ? '2000' : '', ...own });
    const { terminals } = await isochroneOf(chongqing, asked);
    const drawn = fc.sample(fc.constantFrom(...terminals), SAMPLE);
    const places = terminals.filter(({ terminal }) => PLACES.some((place) => terminal.startsWith(place)));
    for (const known of new Set([...places, ...drawn])) await expectAsCompared(chongqing, asked, known);
  });
});

describe('an isochrone of any small network', () => {
  const draws = createDraws(SEED, DRAWS);

  it('says of every terminal what Compare says', async () => {
    const own = fc.record({
      equipment: fc.constantFrom('40HQ', '20GP'),
      boxes: fc.constantFrom('1', '3'),
      maxLegs: fc.constantFrom('', '2'),
      dayCostCny: fc.constantFrom('', '400'),
    });
    await fc.assert(
      fc.asyncProperty(smallWorld, own, async ({ network }, goods) => {
        const world = { network, prepared: prepareNetwork(network, { draws }) };
        const asked = enquiry({ ...goods, from: 'A', ready: formatInstant(instant(READY)) });
        const { terminals } = await isochroneOf(world, asked);
        for (const known of terminals) await expectAsCompared(world, asked, known);
      }),
      { numRuns: 40 },
    );
  });
});
