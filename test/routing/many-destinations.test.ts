import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allowedArcs } from '../../src/compare/exclusions.ts';
import { priceEnquiry, queryOf, SLACK } from '../../src/compare/find-itineraries.ts';
import { readEnquiry } from '../../src/enquiry/read-enquiry.ts';
import { itineraryId } from '../../src/routing/itinerary-id.ts';
import { type SearchOutcome, searchFrom, searchItineraries } from '../../src/routing/search-itineraries.ts';
import { type Chongqing, enquiry, openChongqing } from '../builders/chongqing.ts';
import { compiled, smallWorld, worldQuery } from './small-world.ts';

/** What is found, in order, and by how much work. */
const summaryOf = ({ front, near, stats }: SearchOutcome) =>
  JSON.stringify([
    front.map(({ itinerary, criteria }) => [itineraryId(itinerary), criteria]),
    near.map(({ itinerary, criteria, by }) => [itineraryId(itinerary), criteria, itineraryId(by.itinerary)]),
    stats,
  ]);

describe('one search from a start, asked for one destination after the other', () => {
  it('finds in any small network what a search for that destination alone finds, in whatever order they are asked for', () => {
    const slack = fc.constantFrom(null, { minutes: 2880, moneyShare: 0.2, co2eShare: 0.2 });
    const order = fc.shuffledSubarray(['B', 'C', 'D', 'E', 'F', 'G', 'H'], { minLength: 2 });
    fc.assert(
      fc.property(
        smallWorld,
        order,
        slack,
        fc.integer({ min: 1, max: 4 }),
        (world, ids, tolerance, maxLegs) => {
          const graph = compiled(world);
          const own = { slack: tolerance, maxLegs };
          const places = ids.filter((id) => world.network.terminals.has(id));
          const search = searchFrom(world.network, graph, worldQuery(world, graph, 'A', 'B', own));
          for (const place of [...places, ...places.slice(0, 1)]) {
            const alone = searchItineraries(world.network, graph, worldQuery(world, graph, 'A', place, own));
            expect(summaryOf(search([place]))).toBe(summaryOf(alone));
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});

/** Terminals drawn, and put in any order, for each enquiry of the shipped network. */
const DRAWN = 70;

describe('one search of the shipped network', () => {
  let chongqing: Chongqing;
  beforeAll(async () => {
    chongqing = await openChongqing();
  });

  it.each([
    ['a box of general goods', {}],
    ['goods from Europe, where clocks are about to go back', { from: 'DEDUI', ready: '2026-10-20T08:00' }],
    ['a reefer that must not cross Russia', { equipment: '40RF', commodity: 'fresh_fruit', avoid: ['RU'] }],
    ['goods that may start at several terminals, by three legs at most', { from: 'CNCKG', maxLegs: '3' }],
    ['goods from abroad', { from: 'THLCH' }],
  ])(
    'finds to terminals drawn in any order what a search for each alone finds, for %s',
    (__, own) => {
      const { network, prepared } = chongqing;
      const read = readEnquiry(network, enquiry({ from: 'CNCKG-TJC', boxes: '1', ...own }));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const graph = prepared.graphOf(read.value.consignment.equipment.load);
      const priced = priceEnquiry(network, graph, read.value);
      const query = queryOf(priced, allowedArcs(network, graph, priced.refusals), SLACK, () => false);
      const search = searchFrom(network, graph, query);
      const others = [...network.terminals.keys()].filter((id) => !query.origins.includes(id));
      const [drawn = []] = fc.sample(fc.shuffledSubarray(others, { minLength: DRAWN, maxLength: DRAWN }), 1);
      let routes = 0;
      for (const id of drawn) {
        const outcome = search([id]);
        routes += outcome.front.length;
        expect(summaryOf(outcome)).toBe(
          summaryOf(searchItineraries(network, graph, { ...query, destinations: [id] })),
        );
      }
      expect(routes).toBeGreaterThan(drawn.length);
    },
    60_000,
  );
});
