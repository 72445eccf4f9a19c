import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hubRule, link, network, service, tariff } from '../builders/network.ts';
import { READY } from '../builders/search-query.ts';
import { everyItinerary, type Walk } from '../routing/brute-force.ts';
import { compiled, type SmallWorld, smallWorld } from '../routing/small-world.ts';
import { costsAt, factorAt, keptOptions, type Range } from './box-world.ts';

/** Parameters on some tariffs each; together they never take more than nine tenths off a price. */
const ranges: fc.Arbitrary<readonly Range[]> = fc
  .array(
    fc.record({
      modulus: fc.integer({ min: 2, max: 5 }),
      remainder: fc.nat(4),
      low: fc.integer({ min: -3, max: 0 }),
      high: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drafts) =>
    drafts.map(({ modulus, remainder, low, high }) => ({
      low: low / 10,
      high: high / 10,
      shares: (tariff: string) =>
        (tariff.length * 7 + tariff.charCodeAt(tariff.length - 1)) % modulus === remainder % modulus ? 1 : 0,
    })),
  );

const places = fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 3, maxLength: 3 }), {
  minLength: 4,
  maxLength: 4,
});

const pointAt = (box: readonly Range[], shares: readonly number[]): number[] =>
  box.map(({ low, high }, index) => low + (high - low) * shares[index]!);

const walksAt = (world: SmallWorld, box: readonly Range[], point: readonly number[], maxLegs: number) =>
  everyItinerary(world.network, costsAt(world, factorAt(box, point)), {
    from: 'A',
    to: 'B',
    ready: READY,
    maxLegs,
  });

const worthOf = ({ criteria }: Walk, cnyPerMinute: number): number =>
  criteria.money / 100 + cnyPerMinute * (criteria.arrival - READY);

const TIME = { low: 0, high: 0.004 };

/** On demand throughout, so that nothing is waited for; prices by service, before and after the boundary. */
function world(
  services: Readonly<
    Record<string, { way: readonly [string, string]; hours: number; price: readonly [number, number] }>
  >,
  boundaryHours: number,
): SmallWorld {
  const all = Object.entries(services);
  return {
    network: network({
      links: all.map(([, { way, hours }]) => link(...way, { hours })),
      services: all.map(([id, { way, hours }]) =>
        service(id, [...way], { hours, onDemand: true, tariffs: [id] }),
      ),
      hubRules: [
        hubRule('origin', { hours: 0 }),
        hubRule('transfer', { hours: 0 }),
        hubRule('destination', { hours: 0 }),
      ],
      tariffs: all.map(([id, { price }]) => tariff(id, price[0])),
    }),
    prices: Object.fromEntries(all.map(([id, { price }]) => [id, price])),
    boundary: READY + boundaryHours * 60,
  };
}

const FREE_TIME = { timeValue: { low: 0, high: 0 }, slackShare: 0 };

describe('a way that is cheaper and earlier at a node', () => {
  it('drops none that has more rides left to go on with', () => {
    const capped = world(
      {
        toD: { way: ['A', 'D'], hours: 1, price: [1, 1] },
        fromD: { way: ['D', 'C'], hours: 1, price: [1, 1] },
        direct: { way: ['A', 'C'], hours: 9, price: [5, 5] },
        dear: { way: ['C', 'B'], hours: 1, price: [90, 90] },
        toE: { way: ['C', 'E'], hours: 1, price: [1, 1] },
        fromE: { way: ['E', 'B'], hours: 1, price: [1, 1] },
      },
      900,
    );
    const { options } = keptOptions(capped, compiled(capped), [], { ...FREE_TIME, maxLegs: 3 });
    expect(Math.min(...options.map(({ money }) => money([])))).toBeCloseTo(7, 9);
  });

  it('drops none that goes on after a price has fallen', () => {
    const falling = world(
      {
        early: { way: ['A', 'C'], hours: 1, price: [1, 1] },
        late: { way: ['A', 'D'], hours: 30, price: [1, 1] },
        later: { way: ['D', 'C'], hours: 30, price: [4, 4] },
        onward: { way: ['C', 'B'], hours: 1, price: [40, 10] },
      },
      24,
    );
    const { options } = keptOptions(falling, compiled(falling), [], { ...FREE_TIME, maxLegs: 3 });
    expect(Math.min(...options.map(({ money }) => money([])))).toBeCloseTo(15, 9);
  });
});

describe('the search over a box of prices', () => {
  it('keeps what is best at any point and value of time, with timetables, storage, transfers and a price date', () => {
    fc.assert(
      fc.property(
        smallWorld,
        ranges,
        places,
        fc.integer({ min: 1, max: 4 }),
        (world, box, cubes, maxLegs) => {
          const graph = compiled(world);
          const { options } = keptOptions(world, graph, box, { timeValue: TIME, maxLegs, slackShare: 0 });
          for (const cube of cubes) {
            const point = pointAt(box, cube);
            const walks = walksAt(world, box, point, maxLegs);
            for (const worth of [TIME.low, 0.001, TIME.high]) {
              const best = Math.min(...walks.map((walk) => worthOf(walk, worth)));
              const kept = Math.min(...options.map(({ money, minutes }) => money(point) + worth * minutes));
              if (best === Number.POSITIVE_INFINITY) expect(kept).toBe(best);
              else expect(kept).toBeCloseTo(best, 8);
            }
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  it('keeps the best way of every corridor that is within the slack of the best of all', () => {
    const chainOf = (world: SmallWorld, { legs }: Walk): string => {
      const modes = legs.map((leg) => world.network.services.get(leg.split(':')[0]!)!.mode);
      return modes
        .filter((mode) => mode !== 'road')
        .filter((mode, index, all) => mode !== all[index - 1])
        .join('-');
    };
    fc.assert(
      fc.property(smallWorld, ranges, places, (world, box, cubes) => {
        const graph = compiled(world);
        const { options, slack } = keptOptions(world, graph, box, {
          timeValue: TIME,
          maxLegs: 3,
          slackShare: 0.4,
        });
        for (const cube of cubes) {
          const point = pointAt(box, cube);
          const walks = walksAt(world, box, point, 3);
          const bestOf = new Map<string, number>();
          for (const walk of walks) {
            const chain = chainOf(world, walk);
            bestOf.set(chain, Math.min(bestOf.get(chain) ?? Number.POSITIVE_INFINITY, worthOf(walk, 0.001)));
          }
          const best = Math.min(...bestOf.values());
          for (const [chain, value] of bestOf) {
            if (value > best + slack - 1e-6) continue;
            const kept = options.filter(({ corridor }) => corridor === chain);
            expect(Math.min(...kept.map(({ money, minutes }) => money(point) + 0.001 * minutes))).toBeCloseTo(
              value,
              8,
            );
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
