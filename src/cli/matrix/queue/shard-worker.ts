import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import type { Issue } from '../../../units/issue.ts';
import { codeOf, systemReason } from '../../system/system-reason.ts';
import { hasRunRecord, isFound, writePart } from '../parts/parts-folder.ts';
import { addressesOf, type Fingerprint } from '../parts/run-address.ts';
import type { FindPart } from './find-part.ts';
import { lapsedShard } from './lease-lapse.ts';
import { connectionOf } from './open-redis.ts';
import type { RedisAddress } from './redis-address.ts';
import { runRegistry } from './run-registry.ts';
import { KEY_PREFIX, queueNameOf, readShardJob, type ShardJob } from './shard-job.ts';
import { HOSTS_LOST, MOST_LOST, shardTakings } from './shard-takings.ts';

const CONNECTION = /connection is closed|ECONN|ETIMEDOUT/i;

/**
 * Silences are no limit to how often a shard is taken: hosts fall silent because they are busy or killed. Which of them
 * were lost on a shard is counted beside the queue.
 */
const MOST_SILENCES = Number.MAX_SAFE_INTEGER;
/** Looks for hosts that fell silent in a lease. */
const LOOKS_IN_LEASE = 3;
const MS_PER_SECOND = 1_000;
/** After which a shard that a host gives back is for the taking: by then it has ended. */
const GIVEN_BACK_MS = 1_000;
/** Seconds of listening at a time: so long an idle host may take to end. */
const IDLE_LISTEN_S = 1;

/** A host as it takes shards. */
export interface ShardHost {
  /** No two processes share it, be it that one is started in the place of another. */
  readonly name: string;
  readonly address: RedisAddress;
  readonly folder: string;
  readonly fingerprint: Fingerprint;
  /** Seconds after which a host of which nothing is heard loses its shard to another. */
  readonly lease: number;
  readonly findPart: FindPart;
  now(): string;
  onDone(): void;
  /** Where it cannot take part in what is under way. */
  onRefused(issue: Issue): void;
  /** What went otherwise than it should, and lost nothing. */
  onRemark(issue: Issue): void;
  /** What the queue's library complains of beside a lost connection. */
  onFault(reason: string): void;
}

/** Takes shards off the queue of its fingerprint, one at a time, until it is closed. */
export function openShardWorker(redis: Redis, host: ShardHost): Worker<ShardJob> {
  const { name, address, fingerprint, lease, now, onDone, onRefused, onRemark, onFault } = host;
  const takings = shardTakings(redis, runRegistry(redis));
  const worker = new Worker<ShardJob>(
    queueNameOf(fingerprint),
    async (job, token) => {
      const shard = soundShard(job, fingerprint);
      const giveBack = async (issue: Issue): Promise<never> => {
        onRefused(issue);
        // No fault of the shard: it does not count among its attempts.
        await job.moveToDelayed(Date.parse(now()) + GIVEN_BACK_MS, token);
        throw new DelayedError();
      };
      if ((await takings.take(shard.address, name)) >= MOST_LOST) throw new UnrecoverableError(HOSTS_LOST);
      try {
        if (!hasRunRecord(host.folder, shard.run))
          return await giveBack(runIssue('S23', '', { file: host.folder }));
        if (job.stalledCounter === 0 || !(await isFound(host.folder, shard.address)))
          await workShard(shard, host);
      } finally {
        await takings.giveBack(shard.address, name);
      }
      await takings.forget(shard.address);
      onDone();
    },
    {
      connection: connectionOf(address),
      prefix: KEY_PREFIX,
      skipVersionCheck: true,
      concurrency: 1,
      drainDelay: IDLE_LISTEN_S,
      lockDuration: lease * MS_PER_SECOND,
      // The server takes whole numbers alone.
      stalledInterval: Math.floor((lease * MS_PER_SECOND) / LOOKS_IN_LEASE),
      maxStalledCount: MOST_SILENCES,
    },
  );
  const lapsed = new Set<string>();
  // A server that is away is waited for.
  worker.on('error', (error) => {
    const shard = lapsedShard(error.message);
    if (shard !== null) {
      if (!lapsed.has(shard)) onRemark(runIssue('S27', '--lease', { x: shard, n: lease }));
      lapsed.add(shard);
      return;
    }
    if (codeOf(error) === null && !CONNECTION.test(error.message)) onFault(error.message);
  });
  return worker;
}

/** The shard that lies on the queue, held against its schema and its address. */
function soundShard({ data }: Pick<Job, 'data'>, fingerprint: Fingerprint): ShardJob {
  const shard = readShardJob(data);
  if (shard === null) throw new UnrecoverableError('the payload is no shard');
  const [address] = addressesOf([shard], fingerprint, shard.question);
  if (address !== shard.address) throw new UnrecoverableError('the payload is not what its address says');
  return shard;
}

async function workShard(
  { question, boxes, address }: ShardJob,
  { folder, findPart }: Pick<ShardHost, 'folder' | 'findPart'>,
): Promise<void> {
  const found = await findPart(question, boxes);
  if (!found.ok) throw new UnrecoverableError(found.issues.map(({ code }) => code).join(', '));
  try {
    await writePart(folder, address, found.value);
  } catch (error) {
    throw new Error(systemReason(error));
  }
}
