import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from '@playwright/test';

/** An office line. */
export const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 10e6 / 8 };

/** Gives a page and every worker it starts the speed of a line. */
export async function slowLine(client: CDPSession): Promise<void> {
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', LINE);
  client.on('Target.attachedToTarget', ({ sessionId }) => {
    const tell = (id: number, method: string, params: object): Promise<unknown> =>
      client.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    void tell(1, 'Network.enable', {})
      .then(() => tell(2, 'Network.emulateNetworkConditions', LINE))
      .then(() => tell(3, 'Runtime.runIfWaitingForDebugger', {}))
      .catch(() => {});
  });
  await client.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: false,
  });
}

/**
 * The browser's own way. It slows the page's thread alone: for a worker Chromium answers that this is "only supported
 * for pages".
 */
export const slowPageAlone = (client: CDPSession, times: number): Promise<unknown> =>
  client.send('Emulation.setCPUThrottlingRate', { rate: times });

/** Where Linux keeps the groups of tasks that share a part of the processor, in their first version. */
const GROUPS = '/sys/fs/cgroup/cpu';
const PERIOD_MICROSECONDS = 8_000;
const LOOK_EVERY_MS = 5;
const LOOKS_BETWEEN_PROCESSES = 10;

/** Whether threads can be held to a part of a processor each: on Linux, by whom may set up groups. */
export function canSlowThreads(): boolean {
  try {
    accessSync(GROUPS, constants.W_OK);
    readFileSync(join(GROUPS, 'cpu.cfs_quota_us'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Holds every thread of the processes that draw pages, the page's, its workers' and those that compile and collect for
 * them, to a part of a processor by itself, as if each ran on a slower one. Gives back the way to stop.
 */
export function slowThreads(parent: number, times: number): () => void {
  const held = new Map<string, string>();
  let pids: readonly number[] = [];
  let looks = 0;
  const hold = (thread: string): void => {
    const group = join(GROUPS, `bench-${process.pid}-${thread}`);
    try {
      mkdirSync(group);
      writeFileSync(join(group, 'cpu.cfs_period_us'), String(PERIOD_MICROSECONDS));
      writeFileSync(join(group, 'cpu.cfs_quota_us'), String(Math.round(PERIOD_MICROSECONDS / times)));
      writeFileSync(join(group, 'tasks'), thread);
    } catch {
      // It has ended meanwhile.
    }
    held.set(thread, group);
  };
  const timer = setInterval(() => {
    // Looking through all processes each time would slow them by itself.
    if (looks++ % LOOKS_BETWEEN_PROCESSES === 0) pids = renderersOf(parent);
    for (const thread of pids.flatMap(threadsOf)) if (!held.has(thread)) hold(thread);
  }, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const [thread, group] of held) release(thread, group);
  };
}

function release(thread: string, group: string): void {
  try {
    writeFileSync(join(GROUPS, 'tasks'), thread);
  } catch {
    // It has ended.
  }
  try {
    rmdirSync(group);
  } catch {
    // It was never set up.
  }
}

export const THREADS = ['page', 'workers', 'pool', 'others'] as const;
/** Milliseconds of processor by the kind of thread; the pool compiles, collects and reads scripts. */
export type ThreadTimes = Readonly<Record<(typeof THREADS)[number], number>>;

/** What the processes that draw pages have taken of the processor so far. */
export function threadTimes(parent: number): ThreadTimes {
  const times = { page: 0, workers: 0, pool: 0, others: 0 };
  for (const pid of renderersOf(parent)) {
    for (const thread of threadsOf(pid)) {
      try {
        const task = `/proc/${pid}/task/${thread}`;
        const [nanoseconds] = readFileSync(`${task}/schedstat`, 'utf8').split(' ');
        const name = readFileSync(`${task}/comm`, 'utf8');
        times[kindOf(name, thread === String(pid))] += Number(nanoseconds) / 1e6;
      } catch {
        // It has ended meanwhile.
      }
    }
  }
  return times;
}

function kindOf(name: string, isFirst: boolean): keyof ThreadTimes {
  if (isFirst) return 'page';
  if (name.startsWith('DedicatedWorker')) return 'workers';
  return name.startsWith('ThreadPool') ? 'pool' : 'others';
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function renderersOf(parent: number): readonly number[] {
  const processes = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const [, ppid = '0'] = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8')) ?? [];
      const isRenderer = readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('--type=renderer');
      return [{ pid: Number(name), ppid: Number(ppid), isRenderer }];
    } catch {
      return [];
    }
  });
  const family = new Set([parent]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, ppid } of processes) if (family.has(ppid)) family.add(pid);
  }
  return processes.filter(({ pid, isRenderer }) => isRenderer && family.has(pid)).map(({ pid }) => pid);
}
