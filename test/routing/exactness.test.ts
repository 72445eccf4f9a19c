import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcEventsOf } from '../../src/compare/arc-events.ts';
import { StepEvents } from '../../src/network/events/step-events.ts';
import { type Criteria, paretoFront } from '../../src/routing/pareto.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { READY } from '../builders/search-query.ts';
import { type Days, everyItinerary } from './brute-force.ts';
import { daysOf, eventsOn } from './days-of-events.ts';
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

  it('finds it on days on which things are closed and held up, as counted along every itinerary', () => {
    const eventful = smallWorld.chain((world) =>
      fc.record({ world: fc.constant(world), events: eventsOn(world.network) }),
    );
    let changed = 0;
    fc.assert(
      fc.property(eventful, fc.integer({ min: 1, max: 4 }), ({ world, events }, maxLegs) => {
        const graph = compiled(world);
        const asked = { from: 'A', to: 'B', ready: READY, maxLegs };
        const frontOf = (days?: Days) =>
          inOrder(
            paretoFront(
              everyItinerary(world.network, costsOf(world), asked, days).map(({ criteria }) => criteria),
              (item) => item,
            ),
          );
        const expected = frontOf(daysOf(events));
        const { windows } = arcEventsOf(world.network, graph, new StepEvents(world.network, events))!;
        const outcome = searchItineraries(
          world.network,
          graph,
          worldQuery(world, graph, 'A', 'B', { maxLegs, arcEvents: windows }),
        );
        expect(inOrder(outcome.front.map((item) => item.criteria))).toEqual(expected);
        if (JSON.stringify(expected) !== JSON.stringify(frontOf())) changed++;
      }),
      { numRuns: 80 },
    );
    expect(changed).toBeGreaterThan(10);
  });
});
