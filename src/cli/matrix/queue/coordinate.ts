import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { cliText } from '../../../i18n/cli-texts.ts';
import type { Language } from '../../../i18n/language.ts';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Issue, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import { cappedIssueLines } from '../../network-report.ts';
import type { Surroundings } from '../../surroundings.ts';
import { isSystemReason } from '../../system/system-reason.ts';
import { partsIn } from '../parts/parts-folder.ts';
import { runIdOf } from '../parts/run-address.ts';
import type { RunPlan } from '../run/run-plan.ts';
import { openRedis } from './open-redis.ts';
import type { RedisAddress } from './redis-address.ts';
import { differences, type OpenRun, runRegistry } from './run-registry.ts';
import type { ShardJob } from './shard-job.ts';
import { openShardQueue } from './shard-queue.ts';
import { HOSTS_LOST, MOST_LOST } from './shard-takings.ts';

/** Shards on the queue at once: enough for hundreds of hosts, and little for a server to remember. */
const MOST_ON_QUEUE = 2_000;
const FLOWS_NAMED = 5;
/** A server that stays away so long is given up. */
const PATIENCE_MS = 60_000;

export interface Coordination {
  readonly address: RedisAddress;
  /** Where the parts of the run are put, by all hosts. */
  readonly folder: string;
  readonly surroundings: Pick<Surroundings, 'complain' | 'now'>;
  readonly language: Language;
  /** How often it is looked who takes part, and what was missed. */
  readonly heartbeatMs: number;
  onFound(): void;
}

/**
 * Puts the wanted shards of a plan on a queue and waits until each is done or has failed for good. What is done lies in
 * the folder: nothing is lost whoever ends, and nothing is counted twice whoever does it twice.
 */
export async function coordinate(
  plan: RunPlan,
  wanted: readonly number[],
  { address, folder, surroundings, language, heartbeatMs, onFound }: Coordination,
): Promise<Result<null>> {
  const opened = await openRedis(address);
  if (!opened.ok) return opened;
  const say = (issues: readonly Issue[]): void => surroundings.complain(cappedIssueLines(issues, language));
  say(opened.issues);
  const redis = opened.value;
  const registry = runRegistry(redis);
  const total = plan.shards.length;
  const run: Omit<OpenRun, 'done'> = {
    run: runIdOf(plan.addresses),
    coordinator: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
    fingerprint: plan.fingerprint,
    total,
    since: surroundings.now(),
  };

  const waiting = new Map<string, number>();
  const failed = new Map<string, string>();
  const strangers = new Set<string>();
  let next = 0;
  let done = total - wanted.length;
  let doneAtLastBeat = -1;
  let hasAskedForHosts = false;
  let lostSince: number | null = null;
  let settle: (ended: Result<null>) => void = () => {};
  const ended = new Promise<Result<null>>((resolve) => {
    settle = resolve;
  });
  redis.on('close', () => {
    lostSince ??= Date.parse(surroundings.now());
  });
  redis.on('ready', () => {
    lostSince = null;
  });

  const holder = await registry.hold({ ...run, done });
  if (holder !== null) {
    redis.disconnect();
    return failure([runIssue('S15', '', { x: holder })]);
  }
  const queue = await openShardQueue(redis, address, plan.fingerprint, {
    onDone: (shard) => finish(shard),
    onFailed: (shard, reason) => finish(shard, reason),
  });

  function finish(shard: string, reason?: string): void {
    if (!waiting.delete(shard)) return;
    if (reason === undefined) {
      done++;
      onFound();
    } else failed.set(shard, reason);
    if (waiting.size === 0 && next === wanted.length) settle(success(null));
    else if (waiting.size <= MOST_ON_QUEUE / 2) follow(feed());
  }

  /** Keeps the queue filled. */
  async function feed(): Promise<void> {
    const some = wanted.slice(next, next + MOST_ON_QUEUE - waiting.size);
    next += some.length;
    for (const shard of some) waiting.set(present(plan.addresses[shard]), shard);
    if (some.length > 0) await queue.add(some.map(jobOf));
  }

  const jobOf = (shard: number): ShardJob => ({
    schema: 1,
    run: run.run,
    address: present(plan.addresses[shard]),
    fingerprint: plan.fingerprint,
    question: plan.question,
    boxes: present(plan.shards[shard]).boxes,
  });

  /** Holds the run, looks who takes part, and after a silence whether anything was missed. */
  async function beat(): Promise<void> {
    const other = await registry.hold({ ...run, done });
    if (other !== null) return settle(failure([runIssue('S15', '', { x: other })]));
    if (await registry.isCancelled(run.run)) return stop();
    await lookForHosts();
    if (done === doneAtLastBeat) await catchUp();
    doneAtLastBeat = done;
  }

  async function lookForHosts(): Promise<void> {
    const workers = await registry.workers();
    const isAlone = workers.every(({ fingerprint }) => differences(fingerprint, plan.fingerprint).length > 0);
    if (isAlone && !hasAskedForHosts) {
      hasAskedForHosts = true;
      const command = `yusuan matrix worker --redis redis://${address.label} --parts ${folder}`;
      say([runIssue('S19', '', { command })]);
    }
    for (const { worker, fingerprint } of workers) {
      if (strangers.has(worker)) continue;
      const differing = differences(fingerprint, plan.fingerprint);
      if (differing.length > 0) strangers.add(worker);
      say(differing.map((one) => ({ ...runIssue('S14', '', { ...one, x: worker }), severity: 'warning' })));
    }
  }

  /** Of the shards of which nothing was heard: some lie in the folder, others were lost by the server. */
  async function catchUp(): Promise<void> {
    const parts = await partsIn(folder);
    for (const shard of [...waiting.keys()]) if (parts.has(shard)) finish(shard);
    const lost: number[] = [];
    await Promise.all(
      [...waiting].map(async ([shard, index]) => {
        const fate = await queue.fateOf(shard);
        if (fate === 'gone') lost.push(index);
        else if (fate !== 'under_way') finish(shard, fate.failed);
      }),
    );
    if (lost.length > 0) await queue.add(lost.map(jobOf));
  }

  function stop(): void {
    settle(failure([runIssue('S03', '', { done, total })]));
  }

  function follow(work: Promise<void>): void {
    work.catch((error: unknown) => {
      settle(failure([runIssue('S18', '--redis', { x: address.label, reason: String(error) })]));
    });
  }

  let beating: Promise<void> | null = null;
  const heart = setInterval(() => {
    if (lostSince !== null && Date.parse(surroundings.now()) - lostSince > PATIENCE_MS)
      return settle(failure([runIssue('S18', '--redis', { x: address.label, reason: redis.status })]));
    // A beat that waits for the server is not overtaken by the next.
    beating ??= beat().finally(() => {
      beating = null;
    });
    follow(beating);
  }, heartbeatMs);
  process.on('SIGINT', stop).on('SIGTERM', stop);

  follow(feed());
  follow(lookForHosts());
  const outcome = await ended;
  clearInterval(heart);
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (redis.status === 'ready') {
    await Promise.all([...waiting.keys(), ...failed.keys()].map((shard) => queue.remove(shard)));
    await registry.letGo(run);
    await queue.close();
  }
  redis.disconnect();
  if (!outcome.ok || failed.size === 0) return outcome;
  // One host may have given it up while another was still at it.
  const found = await partsIn(folder);
  const unfound = [...failed].filter(([shard]) => !found.has(shard));
  if (unfound.length === 0) return success(null);
  const t = cliText(language);
  const worded = (reason: string): string => (isSystemReason(reason) ? t(`reasons.${reason}`) : reason);
  return failure(unfound.map(([shard, reason]) => poisoned(plan, shard, worded(reason))));
}

function poisoned({ shards, addresses }: RunPlan, shard: string, reason: string): Issue {
  const ids = present(shards[addresses.indexOf(shard)]).flows.flatMap((own) => own.map(({ id }) => id));
  const flows = ids.slice(0, FLOWS_NAMED).join(', ') + (ids.length > FLOWS_NAMED ? ', …' : '');
  const named = { x: shard, n: ids.length, flows };
  if (reason === HOSTS_LOST) return runIssue('S29', '', { ...named, hosts: MOST_LOST });
  return runIssue('S02', '', { ...named, reason });
}
