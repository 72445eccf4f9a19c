import type { BoxInMonth, BoxWays } from '../../contract/demand/matrix.ts';
import { present } from '../../units/present.ts';
import { boxesIn } from '../handed-over.ts';
import type { FlowOfGoods, PlannedGoods, ShardPlan } from './plan-shards.ts';

/** A plan whose boxes have been compared. */
export interface FoundShards extends ShardPlan {
  /** What was found of the boxes of a shard, in their order; from memory or from where it was put. */
  waysOf(shard: number): Promise<readonly BoxWays[]>;
}

/** A box as it was found. */
export interface FoundBox {
  readonly asked: BoxInMonth;
  readonly ways: BoxWays;
  readonly flows: readonly FlowOfGoods[];
  /** How many of it each of its flows hands over in its month; flows that hand over none are left out. */
  readonly handed: readonly number[];
  /** Among all boxes of the run in the order of its goods, and of their months. */
  readonly place: number;
}

/** All boxes shard by shard, so that no more than one shard is in memory. */
export async function* foundBoxes({ shards, goods, waysOf }: FoundShards): AsyncGenerator<FoundBox> {
  const places = placesIn(shards.length, goods);
  for (const [index, { boxes, flows }] of shards.entries()) {
    const ways = await waysOf(index);
    for (const [box, asked] of boxes.entries()) {
      const own = present(flows[box]);
      yield {
        asked,
        ways: present(ways[box]),
        flows: own,
        handed: own.map((flow) => boxesIn(flow, asked.month)).filter((boxesOf) => boxesOf > 0),
        place: present(present(places[index])[box]),
      };
    }
  }
}

function placesIn(shards: number, goods: readonly PlannedGoods[]): readonly (readonly number[])[] {
  const places = Array.from({ length: shards }, (): number[] => []);
  let next = 0;
  for (const { months } of goods) for (const { shard, box } of months) present(places[shard])[box] = next++;
  return places;
}
