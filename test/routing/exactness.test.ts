import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Criteria, paretoFront } from '../../src/routing/pareto.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { READY } from '../builders/search-query.ts';
import { everyItinerary } from './brute-force.ts';
import { compiled, costsOf, smallWorld, worldQuery } from './small-world.ts';

const inOrder = (front: readonly Criteria[]) =>
  front.toSorted((a, b) => a.arrival - b.arrival || a.money - b.money || a.co2e - b.co2e);

describe('the search', () => {
  it('finds the very front that enumeration finds, with timetables, transfers, storage, a price date and a leg cap', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 1, max: 4 }), (world, maxLegs) => {
        const graph = compiled(world);
        const walks = everyItinerary(world.network, costsOf(world), {
          from: 'A',
          to: 'B',
          ready: READY,
          maxLegs,
        });
        const expected = paretoFront(
          walks.map((walk) => walk.criteria),
          (item) => item,
        );
        const outcome = searchItineraries(
          world.network,
          graph,
          worldQuery(world, graph, 'A', 'B', { maxLegs }),
        );
        expect(inOrder(outcome.front.map((item) => item.criteria))).toEqual(inOrder(expected));
      }),
      { numRuns: 150 },
    );
  });
});
