import type { BoxInMonth, Goods } from '../../contract/demand/matrix.ts';
import type { Flow } from '../../demand/flow.ts';
import { present } from '../../units/present.ts';
import { boxesIn, momentOf } from '../handed-over.ts';

/**
 * A piece of a run that needs nothing of the others: boxes of one month. What is found of them depends on them alone,
 * whoever finds it, and not on how many of each the demand has.
 */
export interface Shard {
  readonly boxes: readonly BoxInMonth[];
  /** By box: the flows that it stands for, in the order of the demand. */
  readonly flows: readonly (readonly FlowOfGoods[])[];
}

/** What of a flow is its own, once it stands with others of the same goods: there are a million of them. */
export type FlowOfGoods = Pick<Flow, 'id' | 'boxesPerYear' | 'monthShares'>;

/** Flows of the same goods, and which box of which shard stands for them in which month. */
export interface PlannedGoods {
  readonly flows: readonly FlowOfGoods[];
  readonly months: readonly { readonly month: string; readonly shard: number; readonly box: number }[];
}

export interface ShardPlan {
  /** Month by month, and in it by class: who takes one after the other prices a class of a month once. */
  readonly shards: readonly Shard[];
  /** In the order in which flows are told. */
  readonly goods: readonly PlannedGoods[];
}

/** How many boxes of a month make a shard at most, where a run has so many in all. */
export type ShardSize = (boxesOfRun: number) => number;

/** What is found of them takes some seconds. */
const MOST_WAYS = 24;
/** A run of few boxes is shared out among many cores as well, as long as the way to a shard costs little beside it. */
const PIECES = 64;
const FEWEST_WAYS = 3;
const MOST_SUBSETS = 64;

export const SIZE_FOR_WAYS: ShardSize = (boxes) =>
  Math.min(MOST_WAYS, Math.max(FEWEST_WAYS, Math.ceil(boxes / PIECES)));
/** Each class is priced under every set of measures anew in each shard. */
export const SIZE_FOR_SUBSETS: ShardSize = () => MOST_SUBSETS;

type GoodsOrder = readonly (keyof Goods)[];
/** Those of a class together, and in it those that set out from one place. */
const BY_CLASS: GoodsOrder = [
  'equipment',
  'commodity',
  'tonnesPerBox',
  'origin',
  'destination',
  'valueCnyPerBox',
];
const BY_ORIGIN: GoodsOrder = [
  'origin',
  'equipment',
  'commodity',
  'destination',
  'tonnesPerBox',
  'valueCnyPerBox',
];

/**
 * A demand in the months asked as shards, in an order that depends on the goods alone. Equal goods are compared once.
 * Goods of which nothing is handed over in a month have no box in it. Throws on what is no month.
 */
export function planShards(
  flows: readonly Flow[],
  months: readonly string[],
  sizeOf: ShardSize = SIZE_FOR_WAYS,
): ShardPlan {
  const all = groupedByGoods(flows);
  const byClass = sorted(all, BY_CLASS);
  const placesOf = new Map(all.map((own) => [own, [] as PlannedGoods['months'][number][]]));
  const shards: Shard[] = [];
  const handedIn = months.map((month) => ({
    month,
    ready: momentOf(month),
    handed: byClass.filter(({ flows: own }) => own.some((flow) => boxesIn(flow, month) > 0)),
  }));
  const size = sizeOf(handedIn.reduce((sum, { handed }) => sum + handed.length, 0));
  for (const { month, ready, handed } of handedIn) {
    for (let first = 0; first < handed.length; first += size) {
      const some = handed.slice(first, first + size);
      for (const [box, own] of some.entries())
        present(placesOf.get(own)).push({ month, shard: shards.length, box });
      shards.push({
        boxes: some.map(({ goods }) => ({ goods, month, ready })),
        flows: some.map((own) => own.flows),
      });
    }
  }
  const goods = sorted(all, BY_ORIGIN).map((own) => ({
    flows: own.flows,
    months: present(placesOf.get(own)),
  }));
  return { shards, goods: goods.filter((own) => own.months.length > 0) };
}

const SEPARATOR = '\u0000';

interface FlowsAlike {
  readonly goods: Goods;
  readonly flows: FlowOfGoods[];
}

function groupedByGoods(flows: readonly Flow[]): readonly FlowsAlike[] {
  const groups = new Map<string, FlowsAlike>();
  for (const flow of flows) {
    const key = textOf(flow, BY_CLASS);
    const own = groups.get(key) ?? { goods: goodsOf(flow), flows: [] };
    groups.set(key, own);
    const { id, boxesPerYear, monthShares } = flow;
    own.flows.push({ id, boxesPerYear, monthShares });
  }
  return [...groups.values()];
}

const sorted = (all: readonly FlowsAlike[], order: GoodsOrder): readonly FlowsAlike[] =>
  all
    .map((own) => ({ own, key: textOf(own.goods, order) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ own }) => own);

const textOf = (goods: Goods, keys: GoodsOrder): string => keys.map((key) => goods[key]).join(SEPARATOR);

const goodsOf = ({
  origin,
  destination,
  equipment,
  commodity,
  tonnesPerBox,
  valueCnyPerBox,
}: Goods): Goods => ({
  origin,
  destination,
  equipment,
  commodity,
  tonnesPerBox,
  valueCnyPerBox,
});
