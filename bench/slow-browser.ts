import { readdirSync, readFileSync } from 'node:fs';
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

const PERIOD_MS = 20;
const LOOK_EVERY = 5;

/**
 * Lets the processes that draw pages run a part of the time only, which slows workers as it slows the page; the
 * browser's own way slows the page alone. Gives back the way to stop. Linux keeps the list of processes where this looks.
 */
export function slowProcessor(parent: number, times: number): () => void {
  const held = new Set<number>();
  const signal = (pid: number, name: 'SIGSTOP' | 'SIGCONT'): void => {
    try {
      process.kill(pid, name);
    } catch {
      held.delete(pid);
    }
  };
  let looks = 0;
  const timer = setInterval(() => {
    // Looking through all processes at each beat would slow them by itself.
    if (looks++ % LOOK_EVERY === 0) for (const pid of renderersOf(parent)) held.add(pid);
    for (const pid of held) signal(pid, 'SIGSTOP');
    const until = performance.now() + PERIOD_MS * (1 - 1 / times);
    while (performance.now() < until) Atomics.wait(PAUSE, 0, 0, 1);
    for (const pid of held) signal(pid, 'SIGCONT');
  }, PERIOD_MS / times);
  return () => {
    clearInterval(timer);
    for (const pid of held) signal(pid, 'SIGCONT');
  };
}

const PAUSE = new Int32Array(new SharedArrayBuffer(4));

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
