import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);
const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a command that is told how it is used, then has the same process hold much and throw as much away, and tells its peak. */
const programOf = (command: string): string => `
  const { builtCli } = await import('./scripts/build-cli.mjs');
  const { main } = await import((await builtCli()).main);
  await main([${JSON.stringify(command)}], {});
  const piece = () => Array.from({ length: 2_500 }, (_, index) => ({ index }));
  const held = Array.from({ length: 200 }, piece);
  let peak = 0;
  for (let turn = 0; turn < 2_000; turn++) {
    held[turn % held.length] = piece();
    peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  process.stdout.write('peak ' + peak + ' of ' + held.length, () => process.exit(0));
`;

describe('the heap of the program', () => {
  const peakOf = async (command: string): Promise<number> => {
    // Collected by threads of its own, a heap is as large as these are late.
    const args = ['--single-threaded-gc', '--input-type=module', '-e', programOf(command)];
    const { stdout } = await run(process.execPath, args, { cwd: PROJECT });
    return Number(/peak (\d+)/.exec(stdout)?.[1]);
  };

  it('follows what it holds under a command on a year of cargo, and grows as Node likes under others', async () => {
    expect(await peakOf('matrix')).toBeLessThan(0.75 * (await peakOf('compare')));
  });
});
