import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Issue, type Result, success } from '../../../units/issue.ts';
import type { Fingerprint } from '../parts/run-address.ts';
import type { FindPart } from './find-part.ts';
import { openRedis } from './open-redis.ts';
import { differences, HEARTBEAT_MS, type OpenRun, runRegistry } from './run-registry.ts';
import { openShardWorker, type ShardHost } from './shard-worker.ts';

export interface ShardWorker
  extends Pick<ShardHost, 'address' | 'folder' | 'fingerprint' | 'lease' | 'now' | 'onRemark' | 'onFault'> {
  openFindPart(): Promise<FindPart>;
  onReady(issues: readonly Issue[]): void;
}

/**
 * Takes shards off the queue and puts what it finds into the folder, until the process is asked to end; fails where it
 * cannot take part in what is under way.
 */
export async function workShards({ openFindPart, onReady, ...host }: ShardWorker): Promise<Result<null>> {
  const opened = await openRedis(host.address);
  if (!opened.ok) return opened;
  const redis = opened.value;
  const registry = runRegistry(redis);
  const refused = strangeRun(await registry.runs(), host.fingerprint);
  if (refused.length > 0) {
    redis.disconnect();
    return failure(refused);
  }
  const name = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
  const own = { worker: name, fingerprint: host.fingerprint, since: host.now() };
  const findPart = await openFindPart();
  let shards = 0;
  let end: (ended: Result<null>) => void = () => {};
  const ended = new Promise<Result<null>>((resolve) => {
    end = resolve;
  });
  const beat = async (): Promise<void> => {
    await registry.present({ ...own, shards });
    const strange = strangeRun(await registry.runs(), host.fingerprint);
    if (strange.length > 0) end(failure(strange));
  };
  await beat();
  const worker = openShardWorker(redis, {
    ...host,
    name,
    findPart,
    onDone: () => {
      shards++;
    },
    onRefused: (issue) => end(failure([issue])),
  });
  await worker.waitUntilReady();
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
