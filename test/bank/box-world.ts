import type { ArcPrices } from '../../src/bank/prices/arc-prices.ts';
import { flatPrices } from '../../src/bank/prices/arc-prices.ts';
import type { RateBox } from '../../src/bank/prices/rate-box.ts';
import { BoxSearch } from '../../src/bank/search/box-search.ts';
import { CorridorIndex, corridorName } from '../../src/bank/search/corridor-index.ts';
import { GoalBoundsOf } from '../../src/bank/search/goal-bounds.ts';
import { parametricCosts } from '../../src/bank/search/parametric-costs.ts';
import { TimedTree } from '../../src/bank/search/timed-tree.ts';
import type { CompiledGraph } from '../../src/graph/compiled-graph.ts';
import { priceArcs } from '../../src/graph/price-arcs.ts';
import type { SearchQuery } from '../../src/routing/search-query.ts';
import { READY } from '../builders/search-query.ts';
import type { Costs } from '../routing/brute-force.ts';
import { costsOf, type SmallWorld, worldQuery } from '../routing/small-world.ts';

/** Which share of its price a parameter adds to each tariff when it is 1. */
export type Shares = (tariff: string) => number;

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly shares: Shares;
}

/** The prices of a small world times a factor for each tariff. */
function pricesTimes(world: SmallWorld, graph: CompiledGraph, factor: Shares): ArcPrices {
  const segment = (index: 0 | 1) => {
    const rates = graph.keys.classes.map(({ tariff }) => world.prices[tariff]![index] * factor(tariff));
    return priceArcs(graph, Float64Array.from(rates), new Uint8Array(rates.length)).money;
  };
  const storage = Float64Array.from(
    graph.keys.storageTariffs,
    (tariff) => world.prices[tariff]![0] * factor(tariff),
  );
  return flatPrices({
    segmentStarts: worldQuery(world, graph, 'A', 'B').segmentStarts,
    arcMoney: [segment(0), segment(1)],
    arcIncomplete: new Uint8Array(graph.arcCount),
    storageCnyPerDay: [storage, storage],
  });
}

export const boxOf = (world: SmallWorld, graph: CompiledGraph, ranges: readonly Range[]): RateBox => ({
  prices: pricesTimes(world, graph, () => 1),
  parameters: ranges.map(({ low, high, shares }, index) => ({
    id: `p${index}`,
    low,
    high,
    direction: pricesTimes(world, graph, shares),
  })),
});

/** What a tariff's price is multiplied by at a point. */
export const factorAt =
  (ranges: readonly Range[], point: readonly number[]): Shares =>
  (tariff) =>
    ranges.reduce((sum, { shares }, index) => sum + point[index]! * shares(tariff), 1);

/** The prices of a world at a point, for the enumeration. */
export function costsAt(world: SmallWorld, factor: Shares): Costs {
  const scaled = Object.entries(world.prices).map(
    ([name, [before, after]]) => [name, [before * factor(name), after * factor(name)]] as const,
  );
  return costsOf({ ...world, prices: Object.fromEntries(scaled) });
}

export interface FoundOption {
  readonly minutes: number;
  readonly corridor: string;
  /** CNY at a point. */
  money(point: readonly number[]): number;
}

/** What the search over a box keeps between A and B, and the slack that it kept it by. */
export function keptOptions(
  world: SmallWorld,
  graph: CompiledGraph,
  ranges: readonly Range[],
  terms: { timeValue: { low: number; high: number }; maxLegs: number; slackShare: number },
  own: Partial<Pick<SearchQuery, 'arcAllowed'>> = {},
): { readonly options: readonly FoundOption[]; readonly slack: number } {
  const box = boxOf(world, graph, ranges);
  const costs = parametricCosts(box);
  const allowed = own.arcAllowed ?? new Uint8Array(graph.arcCount).fill(1);
  const { timeValue, maxLegs, slackShare } = terms;
  const bounds = new GoalBoundsOf({ graph, costs, allowed, timeValue, maxLegs, arcEvents: null }).to(['B']);
  const corridors = new CorridorIndex(world.network, graph);
  const timed = new TimedTree(graph, corridors, {
    origins: ['A'],
    ready: READY,
    arcEvents: null,
    segmentStarts: costs.segmentStarts,
    isFromHome: true,
    maxLegs,
  });
  const search = new BoxSearch(graph, maxLegs);
  const found = search.run(timed, bounds, { ...terms, costs, allowed, shouldStop: () => false })!;
  const { entries } = search;
  const options = found.map((entry): FoundOption => {
    const base = entries.base[entry]!;
    const slopes = entries.slope.slice(entry * entries.width, (entry + 1) * entries.width);
    return {
      minutes: entries.time[entry]!,
      corridor: corridorName(corridors.corridor(entries.corridor[entry]!)),
      money: (point) =>
        ranges.reduce((sum, { low, high }, index) => {
          const place = high === low ? 0 : (point[index]! - low) / (high - low);
          return sum + place * slopes[index]!;
        }, base),
    };
  });
  return { options, slack: slackShare * bounds.atCentre[graph.sourceOf('A')]! };
}
