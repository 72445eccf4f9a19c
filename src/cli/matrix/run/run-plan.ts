import type { BoxesQuestion } from '../../../contract/demand/matrix.ts';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import type { Fingerprint } from '../parts/run-address.ts';

/** A run as shards, and what their answers depend on. */
export interface RunPlan extends Omit<BoxesQuestion, 'boxes'> {
  readonly shards: readonly Shard[];
  readonly fingerprint: Fingerprint;
  /** By shard: where what is found of it lies. */
  readonly addresses: readonly string[];
}
