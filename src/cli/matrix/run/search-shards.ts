import type { Language } from '../../../i18n/language.ts';
import { type Result, success } from '../../../units/issue.ts';
import type { Surroundings } from '../../surroundings.ts';
import type { ShardWork } from './find-shards.ts';
import type { ShardOptions } from './read-run-options.ts';
import type { RunPlan } from './run-plan.ts';
import { runProgress } from './run-progress.ts';
import type { ShardStore } from './shard-store.ts';

/** Where what is found is told, and who finds it where no queue is named. */
export interface Search<Found> {
  readonly surroundings: Surroundings;
  readonly language: Language;
  findHere(work: ShardWork<Found>, onFound: () => void): Promise<Result<null>>;
}

/** Finds the shards of a plan that the store does not have, by whatever was asked for to find them. */
export async function searchShards<Found>(
  plan: RunPlan,
  store: ShardStore<Found>,
  { redis, parts }: Pick<ShardOptions, 'redis' | 'parts'>,
  { surroundings, language, findHere }: Search<Found>,
): Promise<Result<null>> {
  const wanted = await store.missing();
  if (wanted.length === 0) return success(null);
  const total = plan.shards.length;
  const onFound = runProgress(total, total - wanted.length, language, surroundings);
  if (redis === null || parts === null)
    return findHere({ shards: plan.shards, wanted, put: store.put }, onFound);
  const [{ readRedisAddress }, { HEARTBEAT_MS }, { coordinate }] = await Promise.all([
    import('../queue/redis-address.ts'),
    import('../queue/run-registry.ts'),
    import('../queue/coordinate.ts'),
  ]);
  const address = readRedisAddress(redis, process.env);
  if (!address.ok) return address;
  return coordinate(plan, wanted, {
    address: address.value,
    ...{ folder: parts, surroundings, language, heartbeatMs: HEARTBEAT_MS, onFound },
  });
}
