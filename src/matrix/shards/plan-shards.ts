import type { BoxInMonth, Goods } from '../../contract/demand/matrix.ts';
import type { Flow } from '../../demand/flow.ts';
import { present } from '../../units/present.ts';
import { boxesIn, momentOf } from '../handed-over.ts';

/**
 * A piece of a run that needs nothing of the others: boxes of one origin, those of a class together. What is found of
 * them depends on the boxes alone, whoever finds it, and not on how many of each the demand has.
 */
export interface Shard {
  readonly boxes: readonly BoxInMonth[];
  readonly groups: readonly GoodsGroup[];
}

/** Flows of the same goods, in the order of the demand, and which box of the shard stands for them in which month. */
export interface GoodsGroup {
  readonly flows: readonly Flow[];
  readonly months: readonly { readonly month: string; readonly box: number }[];
}

/** Comparisons in a shard: about a second's work, so that the way to it costs little and no worker is idle for long. */
const BOXES_PER_SHARD = 24;

/**
 * A demand in the months asked as shards, in an order that depends on the goods alone: by origin, equipment, commodity,
 * then the rest. Equal goods are compared once. Goods of which nothing is handed over in a month have no box in it.
 * Throws on what is no month.
 */
export function planShards(flows: readonly Flow[], months: readonly string[]): readonly Shard[] {
  const moments = months.map((month) => ({ month, ready: momentOf(month) }));
  const shards: Shard[] = [];
  let open: OpenShard | null = null;
  for (const own of groupedByGoods(flows)) {
    const [first] = own;
    const handed = moments.filter(({ month }) => own.some((flow) => boxesIn(flow, month) > 0));
    if (handed.length === 0) continue;
    const goods = goodsOf(present(first));
    if (
      open === null ||
      open.origin !== goods.origin ||
      open.boxes.length + handed.length > BOXES_PER_SHARD
    ) {
      open = { origin: goods.origin, boxes: [], groups: [] };
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
  readonly origin: string;
  readonly boxes: BoxInMonth[];
  readonly groups: GoodsGroup[];
}

const SEPARATOR = '\u0000';

function groupedByGoods(flows: readonly Flow[]): readonly (readonly Flow[])[] {
  const groups = new Map<string, Flow[]>();
  for (const flow of flows) {
    const key = keyOf(flow);
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [flow]);
    else own.push(flow);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

const keyOf = (goods: Goods): string =>
  [
    goods.origin,
    goods.equipment,
    goods.commodity,
    goods.destination,
    goods.tonnesPerBox,
    goods.valueCnyPerBox,
  ].join(SEPARATOR);

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
