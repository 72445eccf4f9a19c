import { Queue, QueueEvents } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Fingerprint } from '../parts/run-address.ts';
import { connectionOf } from './open-redis.ts';
import type { RedisAddress } from './redis-address.ts';
import { runRegistry } from './run-registry.ts';
import { KEY_PREFIX, MOST_PAYLOAD_BYTES, queueNameOf, type ShardJob } from './shard-job.ts';
import { shardTakings } from './shard-takings.ts';

/** A shard that fails so often is given up: it is not the host. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

export interface ShardEvents {
  onDone(address: string): void;
  onFailed(address: string, reason: string): void;
}

/** The queue of all hosts that answer alike, seen from where shards are put on it. */
export async function openShardQueue(
  redis: Redis,
  address: RedisAddress,
  fingerprint: Fingerprint,
  { onDone, onFailed }: ShardEvents,
) {
  const name = queueNameOf(fingerprint);
  const common = { connection: connectionOf(address), prefix: KEY_PREFIX, skipVersionCheck: true };
  const takings = shardTakings(redis, runRegistry(redis));
  const queue = new Queue<ShardJob>(name, common);
  queue.on('error', () => {});
  // What happens from now on, though it be before anybody listens.
  const [last] = await redis.xrevrange(`${KEY_PREFIX}:${name}:events`, '+', '-', 'COUNT', 1);
  const lastEventId = last?.[0] ?? '0-0';
  const events = new QueueEvents(name, { ...common, lastEventId });
  events.on('error', () => {});
  events.on('completed', ({ jobId }) => onDone(jobId));
  events.on('failed', ({ jobId, failedReason }) => onFailed(jobId, failedReason));
  await events.waitUntilReady();

  return {
    /** Puts shards on the queue that are not on it; those that failed in an earlier run are tried again. */
    async add(jobs: readonly ShardJob[]): Promise<void> {
      await Promise.all(
        jobs.map(async (job) => {
          if ((await queue.getJobState(job.address)) !== 'failed') return;
          await queue.remove(job.address);
          await takings.forget(job.address);
        }),
      );
      await queue.addBulk(
        jobs.map((data) => ({
          name: 'shard',
          data,
          opts: {
            jobId: data.address,
            attempts: ATTEMPTS,
            backoff: { type: 'exponential', delay: PAUSE_MS },
            removeOnComplete: true,
            sizeLimit: MOST_PAYLOAD_BYTES,
          },
        })),
      );
    },
    /** Of a shard on the queue: gone where the server has lost it. */
    async fateOf(shard: string): Promise<'under_way' | 'gone' | { readonly failed: string }> {
      const state = await queue.getJobState(shard);
      if (state === 'failed') return { failed: (await queue.getJob(shard))?.failedReason ?? state };
      return state === 'unknown' || state === 'completed' ? 'gone' : 'under_way';
    },
    /** Takes a shard off the queue; one that is being worked on stays with who works on it. */
    async remove(shard: string): Promise<void> {
      await queue.remove(shard).catch(() => 0);
      await takings.forget(shard);
    },
    async close(): Promise<void> {
      await events.close();
      await queue.close();
    },
  };
}

export type ShardQueue = Awaited<ReturnType<typeof openShardQueue>>;
