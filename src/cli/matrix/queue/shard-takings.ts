import type { Redis } from 'ioredis';
import type { RunRegistry } from './run-registry.ts';
import { KEY_PREFIX } from './shard-job.ts';

/** So many hosts that were never heard of again after taking a shard are no chance: half of all being killed, one in a million. */
export const MOST_LOST = 20;
/** What is said on the queue of a shard that so many hosts were lost on. */
export const HOSTS_LOST = 'hosts were lost on it';
/** Long enough for any shard. */
const REMEMBERED_MS = 24 * 60 * 60 * 1_000;

const keyOf = (shard: string): string => `${KEY_PREFIX}:taken:${shard}`;

/** Who took a shard and has neither done it nor given it back: at work, silent, or lost. */
export function shardTakings(redis: Redis, registry: Pick<RunRegistry, 'workers'>) {
  return {
    /** Gives how many took it before and are no more; those who merely fell silent are not among them. */
    async take(shard: string, worker: string): Promise<number> {
      const before = await redis.smembers(keyOf(shard));
      await redis.sadd(keyOf(shard), worker);
      await redis.pexpire(keyOf(shard), REMEMBERED_MS);
      if (before.length < MOST_LOST) return before.length;
      const present = new Set((await registry.workers()).map((one) => one.worker));
      return before.filter((one) => !present.has(one)).length;
    },
    async giveBack(shard: string, worker: string): Promise<void> {
      await redis.srem(keyOf(shard), worker);
    },
    /** Once it is done, or tried anew. */
    async forget(shard: string): Promise<void> {
      await redis.del(keyOf(shard));
    },
  };
}

export type ShardTakings = ReturnType<typeof shardTakings>;
