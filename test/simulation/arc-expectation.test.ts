import { describe, expect, it } from 'vitest';
import { compileGraph } from '../../src/graph/compile-graph.ts';
import { searchItineraries } from '../../src/routing/search-itineraries.ts';
import { arcExpectation } from '../../src/simulation/arc-expectation.ts';
import { createDraws } from '../../src/simulation/draws.ts';
import { momentsOf, spreadOf } from '../../src/simulation/duration-spread.ts';
import { meanOf } from '../../src/simulation/quantiles.ts';
import { departure, hubRule, type NetworkOptions, network, service } from '../builders/network.ts';
import { searchQuery } from '../builders/search-query.ts';

describe('the moments of a spread', () => {
  it('are those of its draws', () => {
    const spread = spreadOf(48, 72);
    const drawn = createDraws(1, 40_000).durations('any', spread);
    const { mean, variance } = momentsOf(spread);
    const squares = drawn.map((minutes) => (minutes - mean) ** 2);
    expect(Math.abs(meanOf(drawn) / mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(meanOf(squares) / variance - 1)).toBeLessThan(0.06);
  });

  it('of what always takes the same are that time and nothing', () => {
    expect(momentsOf(spreadOf(10, 10))).toEqual({ mean: 600, variance: 0 });
  });
});

describe('what is expected of a way', () => {
  const DAY = 1440;
  /** As builders have it: a day, a day and a half at worst. */
  const RUN = momentsOf(spreadOf(24, 36));
  const found = (...services: NonNullable<NetworkOptions['services']>) => {
    const world = network({ services, hubRules: [hubRule('origin'), hubRule('destination')] });
    const graph = compileGraph(world);
    const { front, near } = searchItineraries(
      world,
      graph,
      searchQuery(world, graph, 'A', 'B', { expectation: arcExpectation(world, graph) }),
    );
    return [...front, ...near].map(({ criteria }) => criteria);
  };

  it('waits half a headway for assumed departures, whatever the plan waits', () => {
    const [weekly] = found(service('weekly', ['A', 'B'], { perWeek: 1, hours: 24 }));
    expect(weekly?.expected).toBe(Math.round(3.5 * DAY + RUN.mean));
    expect(weekly?.variance).toBe(Math.round((7 * DAY) ** 2 / 12 + RUN.variance));
  });

  it('waits for a printed departure as long as there is until then', () => {
    const [printed] = found(
      service('printed', ['A', 'B'], { departures: [departure(2, '12:00')], hours: 24, cutOffHours: 6 }),
    );
    expect(printed?.expected).toBe(2.5 * DAY + Math.round(RUN.mean));
    expect(printed?.variance).toBe(Math.round(RUN.variance));
  });

  it('keeps a way that is later and dearer by plan, but faster or surer in the mean', () => {
    const ways = found(
      service('lucky', ['A', 'B'], { perWeek: 0.5, hours: 24 }),
      service('frequent', ['A', 'B'], { mode: 'sea', perWeek: 14, hours: 24 * 14 }),
    );
    expect(ways).toHaveLength(2);
  });
});
