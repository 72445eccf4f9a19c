import { hostname } from 'node:os';
import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Issue, type Result, success } from '../../../units/issue.ts';
import { codeOf, systemReason } from '../../system/system-reason.ts';
import { hasRunRecord, writePart } from '../parts/parts-folder.ts';
import { addressesOf, type Fingerprint } from '../parts/run-address.ts';
import type { FindPart } from './find-part.ts';
import { lapsedShard } from './lease-lapse.ts';
import { connectionOf, openRedis } from './open-redis.ts';
import type { RedisAddress } from './redis-address.ts';
import { differences, HEARTBEAT_MS, type OpenRun, runRegistry } from './run-registry.ts';
import { KEY_PREFIX, queueNameOf, readShardJob, type ShardJob } from './shard-job.ts';

const CONNECTION = /connection is closed|ECONN|ETIMEDOUT/i;

/** A shard whose host fell silent so often breaks hosts. */
const MOST_SILENCES = 8;
/** Looks for hosts that fell silent in a lease. */
const LOOKS_IN_LEASE = 3;
const MS_PER_SECOND = 1_000;
/** After which a shard that a host gives back is for the taking: by then it has ended. */
const GIVEN_BACK_MS = 1_000;
/** Seconds of listening at a time: so long an idle host may take to end. */
const IDLE_LISTEN_S = 1;

export interface ShardWorker {
  readonly address: RedisAddress;
  readonly folder: string;
  readonly fingerprint: Fingerprint;
  /** Seconds after which a host of which nothing is heard loses its shard to another. */
  readonly lease: number;
  openFindPart(): Promise<FindPart>;
  now(): string;
  onReady(issues: readonly Issue[]): void;
  /** What went otherwise than it should, and lost nothing. */
  onRemark(issue: Issue): void;
  /** What the queue's library complains of beside a lost connection. */
  onFault(reason: string): void;
}

/**
 * Takes shards off the queue and puts what it finds into the folder, until the process is asked to end; fails where it
 * cannot take part in what is under way.
 */
export async function workShards({
  address,
  folder,
  fingerprint,
  lease,
  openFindPart,
  now,
  onReady,
  onRemark,
  onFault,
}: ShardWorker): Promise<Result<null>> {
  const opened = await openRedis(address);
  if (!opened.ok) return opened;
  const redis = opened.value;
  const registry = runRegistry(redis);
  const refused = strangeRun(await registry.runs(), fingerprint);
  if (refused.length > 0) {
    redis.disconnect();
    return failure(refused);
  }
  const findPart = await openFindPart();
  const own = { worker: `${hostname()}/${process.pid}`, fingerprint, since: now() };
  let shards = 0;
  let end: (ended: Result<null>) => void = () => {};
  const ended = new Promise<Result<null>>((resolve) => {
    end = resolve;
  });

  const worker = new Worker<ShardJob>(
    queueNameOf(fingerprint),
    async (job, token) => {
      await workShard(job, {
        folder,
        fingerprint,
        findPart,
        async giveBack(issue) {
          end(failure([issue]));
          // No fault of the shard: it does not count among its attempts.
          await job.moveToDelayed(Date.parse(now()) + GIVEN_BACK_MS, token);
          throw new DelayedError();
        },
      });
      shards++;
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
  const beat = async (): Promise<void> => {
    await registry.present({ ...own, shards });
    const strange = strangeRun(await registry.runs(), fingerprint);
    if (strange.length > 0) end(failure(strange));
  };
  await worker.waitUntilReady();
  await beat();
  const heart = setInterval(() => void beat().catch(() => {}), HEARTBEAT_MS);
  const stop = (): void => end(success(null));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  onReady(opened.issues);
  const outcome = await ended;
  clearInterval(heart);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  // The shard under way is done first.
  await worker.close();
  if (redis.status === 'ready') await registry.leave(own.worker);
  redis.disconnect();
  return outcome;
}

/** Why a host takes part in none of the runs that are open; empty where there is none, or one of its own release. */
function strangeRun(runs: readonly OpenRun[], own: Fingerprint): readonly Issue[] {
  const strange = runs.map((run) => ({ run, differing: differences(own, run.fingerprint) }));
  if (strange.some(({ differing }) => differing.length === 0)) return [];
  return strange.flatMap(({ run, differing }) =>
    differing.map((one) => runIssue('S14', '', { ...one, x: run.coordinator })),
  );
}

interface Workplace extends Pick<ShardWorker, 'folder' | 'fingerprint'> {
  readonly findPart: FindPart;
  giveBack(issue: Issue): Promise<never>;
}

async function workShard(
  { data }: Pick<Job, 'data'>,
  { folder, fingerprint, findPart, giveBack }: Workplace,
): Promise<void> {
  const job = readShardJob(data);
  if (job === null) throw new UnrecoverableError('the payload is no shard');
  const { question, boxes } = job;
  const [address] = addressesOf([{ boxes }], fingerprint, question);
  if (address !== job.address) throw new UnrecoverableError('the payload is not what its address says');
  if (!hasRunRecord(folder, job.run)) return giveBack(runIssue('S23', '', { file: folder }));
  const found = await findPart(question, boxes);
  if (!found.ok) throw new UnrecoverableError(found.issues.map(({ code }) => code).join(', '));
  try {
    await writePart(folder, job.address, found.value);
  } catch (error) {
    throw new Error(systemReason(error));
  }
}
