import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import type { Fingerprint } from '../parts/run-address.ts';
import type { ShardQuestion } from '../parts/shard-question.ts';

/** A run as shards, and what their answers depend on. */
export interface RunPlan {
  readonly question: ShardQuestion;
  readonly shards: readonly Shard[];
  readonly fingerprint: Fingerprint;
  /** By shard: where what is found of it lies. */
  readonly addresses: readonly string[];
}
