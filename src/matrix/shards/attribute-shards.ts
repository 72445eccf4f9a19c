import { SavingSums, type SharedOutcome } from '../../bank/attributed-saving.ts';
import type { SubsetCosts } from '../../bank/subset-costs.ts';
import { present } from '../../units/present.ts';
import { boxesIn } from '../handed-over.ts';
import type { Shard } from './plan-shards.ts';

/** Shards whose boxes have been priced under every set of measures. */
export interface PricedShards {
  readonly shards: readonly Shard[];
  /** By box of the shard; from memory or from where they were put. */
  costsOf(shard: number): Promise<readonly SubsetCosts[]>;
}

/** Shares the saving of all flows out among the measures, shard by shard, so that no more than one is in memory. */
export async function attributeShards({ shards, costsOf }: PricedShards): Promise<SharedOutcome> {
  const sums = new SavingSums();
  for (const [index, shard] of shards.entries()) addShard(sums, shard, await costsOf(index));
  return sums.outcome();
}

/** Adds what all flows of a shard cost, in the order of the plan; gives how many there are. */
export function addShard(sums: SavingSums, { boxes, flows }: Shard, costs: readonly SubsetCosts[]): number {
  let count = 0;
  for (const [box, { month }] of boxes.entries()) {
    const handed = present(flows[box])
      .map((flow) => boxesIn(flow, month))
      .filter((each) => each > 0);
    const boxesOf = handed.reduce((sum, each) => sum + each, 0);
    sums.add(present(costs[box]), boxesOf, handed.length);
    count += handed.length;
  }
  return count;
}
