import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openSession } from '../../src/cli/open-session.ts';
import { runRecorded } from './run-recorded.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const CALLED = /```sh\nnpm run --silent yusuan -- (compare [^`]+?)\n```\n\n```\n([^`]+)```/;

it('the README shows what its first command prints', async () => {
  const [, command = '', shown = ''] = CALLED.exec(readFileSync(pathOf('../../README.md'), 'utf8')) ?? [];
  const args = command.replaceAll('\\\n', ' ').split(/\s+/);
  const { exit, printed } = await runRecorded(args, {
    networkFolder: pathOf('../../networks/chongqing'),
    scenariosFolder: pathOf('../../scenarios'),
    openSession,
  });
  expect(exit).toBe(0);
  expect(printed.slice(0, shown.length)).toBe(shown);
});
