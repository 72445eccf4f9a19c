import type { Bank } from '../../src/bank/bank.ts';
import type { BankGround } from '../../src/bank/build/bank-ground.ts';
import { type BankShard, shardsOf } from '../../src/bank/build/bank-plan.ts';
import { costOf } from '../../src/bank/choose.ts';
import { faresAt, fareTable } from '../../src/bank/fares.ts';
import type { LineMeasure } from '../../src/bank/prices/line-measure.ts';
import type { PricedClass } from '../../src/bank/prices/priced-class.ts';
import { BoxSearch } from '../../src/bank/search/box-search.ts';
import { CorridorIndex } from '../../src/bank/search/corridor-index.ts';
import { GoalBoundsOf } from '../../src/bank/search/goal-bounds.ts';
import { type ParametricCosts, parametricCosts } from '../../src/bank/search/parametric-costs.ts';
import { TimedTree } from '../../src/bank/search/timed-tree.ts';
import { createRouter, pricesAtPoint } from '../../test/bank/reroute.ts';
import { threadMs } from '../measure.ts';
import { seededRandom } from '../seeded-random.ts';

interface Built {
  readonly ground: BankGround;
  readonly bank: Bank;
  readonly priced: readonly PricedClass[];
  readonly costs: readonly ParametricCosts[];
}

export interface Exactness {
  /** Searches anew, by the search of comparisons, and the ways on their fronts. */
  readonly searches: number;
  readonly ways: number;
  readonly checks: number;
  readonly kinks: number;
  /** Greatest relative difference of the least generalised cost. */
  readonly worst: number;
  readonly searchMs: number;
  /** The same by the bank's own search without a box, at one value of time. */
  readonly pointSearches: number;
  readonly pointMs: number;
}

const SEED = 19;
/** Places in the range of a class's value of time. */
const TIME_PLACES = [0, 0.1, 0.25, 0.4, 0.5, 0.65, 0.8, 1];
const POINT_EVERY = 8;

/** Prices every demand of some shards in every slot at random points, from the bank and by routing anew. */
export function checkExactness(
  { ground, bank, priced, costs }: Built,
  measures: readonly LineMeasure[],
  { pointsPerSlot, everyShard }: { readonly pointsPerSlot: number; readonly everyShard: number },
): Exactness {
  const random = seededRandom(SEED);
  const { plan } = ground;
  const table = fareTable(bank, costs);
  const shards = shardsOf(plan).filter((_, index) => index % everyShard === 0);
  const found = {
    searches: 0,
    ways: 0,
    checks: 0,
    kinks: 0,
    worst: 0,
    searchMs: 0,
    pointSearches: 0,
    pointMs: 0,
  };
  const pool = pointPool(measures, random, 24 * pointsPerSlot);
  const known = new Map<string, ReturnType<typeof pricesAtPoint>>();
  let turn = 0;
  for (const shard of shards) {
    const own = priced[shard.goods];
    const goods = plan.classes[shard.goods];
    if (!own || !goods) throw new Error(`no class ${shard.goods}`);
    const pointSearch = turn % POINT_EVERY === 0 ? pointSearchOf(own, plan.maxLegs) : null;
    for (const [slot, ready] of plan.slots.entries()) {
      for (let round = 0; round < pointsPerSlot; round++) {
        const drawn = turn++ % pool.length;
        const { point, isKink } = pool[drawn] ?? { point: new Float64Array(), isKink: false };
        const key = `${shard.goods} ${drawn}`;
        const prices = known.get(key) ?? pricesAtPoint(own, measures, point);
        known.set(key, prices);
        const cube = Float64Array.from(
          measures,
          ({ low, high }, index) => ((point[index] ?? 0) - low) / (high - low),
        );
        const fares = faresAt(table, cube);
        const before = threadMs() ?? Number.NaN;
        const origins = originsOf(plan.demands, shard);
        const route = createRouter(own, prices, origins, ready, plan.maxLegs);
        const fronts = shard.demands.map((demand) => route(plan.demands[demand]?.destinations ?? []));
        found.searchMs += (threadMs() ?? Number.NaN) - before;
        found.searches += shard.demands.length;
        shard.demands.forEach((demand, index) => {
          const front = fronts[index] ?? [];
          found.ways += front.length;
          const place = demand * bank.slots + slot;
          const [first = 0, end = 0] = bank.firstOption.subarray(place, place + 2);
          for (const share of TIME_PLACES) {
            const worth = goods.timeValue.low + share * (goods.timeValue.high - goods.timeValue.low);
            let kept = Number.POSITIVE_INFINITY;
            for (let option = first; option < end; option++)
              kept = Math.min(kept, costOf(bank, fares, option, worth));
            const routed = Math.min(...front.map(({ money, minutes }) => money + worth * minutes));
            found.checks++;
            if (isKink) found.kinks++;
            const gap = kept === routed ? 0 : Math.abs(kept - routed) / Math.abs(routed);
            found.worst = Math.max(found.worst, Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap);
          }
        });
        if (pointSearch && round === 0) {
          const start = threadMs() ?? Number.NaN;
          found.pointSearches += pointSearch(
            prices,
            shard.demands.map((demand) => plan.demands[demand]?.destinations ?? []),
            origins,
            ready,
            (goods.timeValue.low + goods.timeValue.high) / 2,
          );
          found.pointMs += (threadMs() ?? Number.NaN) - start;
        }
      }
    }
  }
  return found;
}

const originsOf = (demands: BankGround['plan']['demands'], { demands: [first = 0] }: BankShard) =>
  demands[first]?.origins ?? [];

interface DrawnPoint {
  readonly point: Float64Array;
  readonly isKink: boolean;
}

/**
 * Corners and inner points by turns. In every third, the inspection waiver competes with a second one of 40 % on the same
 * line and the larger holds: its slider stands just below, at and above the point where they meet.
 */
function pointPool(
  measures: readonly LineMeasure[],
  random: () => number,
  count: number,
): readonly DrawnPoint[] {
  return Array.from({ length: count }, (_, index) => {
    const isCorner = index % 2 === 0;
    const point = Float64Array.from(measures, ({ low, high }) =>
      isCorner ? (random() < 0.5 ? low : high) : low + (high - low) * random(),
    );
    const isKink = index % 3 === 0;
    const line = measures.findIndex(({ id }) => id === 'inspection');
    if (isKink) point[line] = Math.max(0.4, [0.39, 0.4, 0.41, 1][index % 4] ?? 0);
    return { point, isKink };
  });
}

/** Routes anew with the bank's own search over a box of one point, bounds and ways made for it. */
function pointSearchOf(priced: PricedClass, maxLegs: number) {
  const { network, graph, allowed } = priced;
  const search = new BoxSearch(graph, maxLegs);
  const corridors = new CorridorIndex(network, graph);
  return (
    { arcMoney, storage }: ReturnType<typeof pricesAtPoint>,
    goals: readonly (readonly string[])[],
    origins: readonly string[],
    ready: BankGround['plan']['slots'][number],
    worth: number,
  ): number => {
    const flat = (parts: readonly Float64Array[]) => Float64Array.from(parts.flatMap((part) => [...part]));
    const { segmentStarts } = priced.prices;
    const costs = parametricCosts({
      prices: { segmentStarts, money: flat(arcMoney), storage: flat(storage) },
      parameters: [],
    });
    const timeValue = { low: worth, high: worth };
    const boundsOf = new GoalBoundsOf({ graph, costs, allowed, timeValue, maxLegs, arcEvents: null });
    const timed = new TimedTree(graph, corridors, {
      origins,
      ready,
      arcEvents: null,
      segmentStarts,
      isFromHome: true,
      maxLegs,
    });
    for (const goal of goals) {
      search.run(timed, boundsOf.to(goal), {
        costs,
        allowed,
        timeValue,
        maxLegs,
        slackShare: 0,
        shouldStop: () => false,
      });
    }
    return goals.length;
  };
}
