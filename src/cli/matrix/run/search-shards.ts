import { UNWATCHED } from '../../../compare/unwatched.ts';
import type { Language } from '../../../i18n/language.ts';
import type { PolicyLibrary } from '../../../policy/scenario/scenario.ts';
import { type Result, success } from '../../../units/issue.ts';
import type { NetworkSource } from '../../open-network.ts';
import type { Surroundings } from '../../surroundings.ts';
import { findShards, type ShardWork, threads } from './find-shards.ts';
import type { RunFolders } from './open-run-ground.ts';
import type { RunOptions } from './read-run-options.ts';
import type { RunPlan } from './run-plan.ts';
import { runProgress } from './run-progress.ts';
import type { ShardStore } from './shard-store.ts';

export interface SearchGround {
  readonly ground: RunFolders;
  readonly source: NetworkSource;
  readonly library: PolicyLibrary;
  readonly surroundings: Surroundings;
  readonly language: Language;
}

/** Finds the shards of a plan that the store does not have, by whatever was asked for to find them. */
export async function searchShards(
  plan: RunPlan,
  store: ShardStore,
  { workers, redis, parts }: RunOptions,
  on: SearchGround,
): Promise<Result<null>> {
  const wanted = await store.missing();
  if (wanted.length === 0) return success(null);
  const { surroundings, language } = on;
  const total = plan.shards.length;
  const onFound = runProgress(total, total - wanted.length, language, surroundings);
  if (redis !== null && parts !== null) {
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
  return searchHere({ ...plan, wanted, put: store.put }, workers, on, onFound);
}

/** In threads where there are several workers, else in this one. */
async function searchHere(
  work: ShardWork,
  workers: number,
  { ground, source, library, surroundings }: SearchGround,
  onFound: () => void,
): Promise<Result<null>> {
  if (workers === 1) {
    const session = await surroundings.openSession(source, library);
    if (!session.ok) return session;
    const { boxWays } = session.value;
    return findShards(work, [async (question) => boxWays(question, UNWATCHED)], onFound);
  }
  const { finders, end } = threads(ground, workers);
  try {
    return await findShards(work, finders, onFound);
  } finally {
    end();
  }
}
