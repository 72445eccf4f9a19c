import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD } from '../../test/cli/matrix/queue/redis-server.ts';

/** A process of the program, as whoever started it sees it. */
export const startMatrix = (...args: readonly string[]) => startMatrixIn({ within: [], env: {} }, ...args);

/** @param place what goes before the command, as `ip netns exec` does, and what its environment has besides */
export function startMatrixIn(
  { within, env }: { readonly within: readonly string[]; readonly env: Readonly<Record<string, string>> },
  ...args: readonly string[]
) {
  const own = [process.execPath, 'scripts/yusuan.mjs', 'matrix', ...args, '--lang', 'en'];
  const [command = process.execPath, ...rest] = [...within, ...own];
  const child = spawn(command, rest, { env: { ...process.env, ...env, YUSUAN_REDIS_PASSWORD: PASSWORD } });
  let said = '';
  let isReady = false;
  child.stdout.on('data', () => {
    isReady = true;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('no process could be started');
  return {
    pid,
    ended: once(child, 'close').then(([code]) => Number(code)),
    /** A worker prints a line when it takes shards. */
    isReady: (): boolean => isReady,
    /** Of the run, as its progress has it. */
    shards: (): number => Number(/ of ([\d,]+) shards/.exec(said)?.[1]?.replace(',', '') ?? Number.NaN),
    /** What it complained of. */
    said: (): string => said,
    kill: (): void => {
      child.kill('SIGKILL');
    },
  };
}

/** Whether two folders hold the same files with the same bytes. */
export function sameFiles(one: string, other: string): boolean {
  const names = readdirSync(one);
  return (
    names.join() === readdirSync(other).join() &&
    names.every((name) => readFileSync(join(one, name)).equals(readFileSync(join(other, name))))
  );
}
