import type { BoxInMonth, Goods } from '../../contract/demand/matrix.ts';
import type { Flow } from '../../demand/flow.ts';
import { boxesIn, momentOf } from '../handed-over.ts';

/**
 * A piece of a run that needs nothing of the others. What is found of its boxes depends on them alone, whoever finds it,
 * and not on how many of each the demand has.
 */
export interface Shard {
  readonly boxes: readonly BoxInMonth[];
  readonly groups: readonly GoodsGroup[];
}

/** What of a flow is its own, once it stands with others of the same goods: there are a million of them. */
export type FlowOfGoods = Pick<Flow, 'id' | 'boxesPerYear' | 'monthShares'>;

/** Flows of the same goods, in the order of the demand, and which box of the shard stands for them in which month. */
export interface GoodsGroup {
  readonly flows: readonly FlowOfGoods[];
  readonly months: readonly { readonly month: string; readonly box: number }[];
}

/** Which goods stand together, by the parts of their key that tell first, and how many of their boxes. */
export interface ShardLayout {
  readonly order: readonly (keyof Goods)[];
  /** What all goods of a shard have in common. */
  readonly common: readonly (keyof Goods)[];
  readonly mostBoxes: number;
}

/**
 * Boxes of one origin, those of a class together: comparisons of about a second, so that the way to them costs little and
 * no worker is idle for long.
 */
export const BY_ORIGIN: ShardLayout = {
  order: ['origin', 'equipment', 'commodity', 'destination', 'tonnesPerBox', 'valueCnyPerBox'],
  common: ['origin'],
  mostBoxes: 24,
};

/** Boxes of a class from wherever they come, since each class is priced anew in each shard: about a second too. */
export const BY_CLASS: ShardLayout = {
  order: ['equipment', 'commodity', 'tonnesPerBox', 'origin', 'destination', 'valueCnyPerBox'],
  common: [],
  mostBoxes: 64,
};

/**
 * A demand in the months asked as shards, in an order that depends on the goods alone. Equal goods are compared once.
 * Goods of which nothing is handed over in a month have no box in it. Throws on what is no month.
 */
export function planShards(
  flows: readonly Flow[],
  months: readonly string[],
  { order, common, mostBoxes }: ShardLayout = BY_ORIGIN,
): readonly Shard[] {
  const moments = months.map((month) => ({ month, ready: momentOf(month) }));
  const shards: Shard[] = [];
  let open: OpenShard | null = null;
  for (const { goods, flows: own } of groupedByGoods(flows, order)) {
    const handed = moments.filter(({ month }) => own.some((flow) => boxesIn(flow, month) > 0));
    if (handed.length === 0) continue;
    if (
      open === null ||
      open.common !== textOf(goods, common) ||
      open.boxes.length + handed.length > mostBoxes
    ) {
      open = { common: textOf(goods, common), boxes: [], groups: [] };
      shards.push(open);
    }
    const { boxes, groups }: OpenShard = open;
    groups.push({
      flows: own,
      months: handed.map(({ month, ready }) => ({ month, box: boxes.push({ goods, month, ready }) - 1 })),
    });
  }
  return shards;
}

interface OpenShard {
  readonly common: string;
  readonly boxes: BoxInMonth[];
  readonly groups: GoodsGroup[];
}

const SEPARATOR = '\u0000';

interface FlowsAlike {
  readonly goods: Goods;
  readonly flows: FlowOfGoods[];
}

function groupedByGoods(flows: readonly Flow[], order: ShardLayout['order']): readonly FlowsAlike[] {
  const groups = new Map<string, FlowsAlike>();
  for (const flow of flows) {
    const key = textOf(flow, order);
    const own = groups.get(key) ?? { goods: goodsOf(flow), flows: [] };
    groups.set(key, own);
    const { id, boxesPerYear, monthShares } = flow;
    own.flows.push({ id, boxesPerYear, monthShares });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

const textOf = (goods: Goods, keys: readonly (keyof Goods)[]): string =>
  keys.map((key) => goods[key]).join(SEPARATOR);

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
