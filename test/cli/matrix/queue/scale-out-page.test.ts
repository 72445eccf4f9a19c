import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isMisuse, readCommandLine } from '../../../../src/cli/command-line.ts';
import { COMMANDS } from '../../../../src/cli/commands.ts';
import { isRecent } from '../../../../src/cli/matrix/queue/open-redis.ts';
import { readRedisAddress } from '../../../../src/cli/matrix/queue/redis-address.ts';
import {
  readMonth,
  readRunOptions,
  readShardOptions,
} from '../../../../src/cli/matrix/run/read-run-options.ts';
import { present } from '../../../../src/units/present.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const PAGE = readFileSync(pathOf('docs/scale-out.md'), 'utf8');
const blockOf = (language: string): string =>
  present(new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``).exec(PAGE)?.[1]);

interface Service {
  readonly image: string;
  readonly command: string;
  readonly environment?: readonly string[];
  readonly volumes: readonly string[];
}
const COMPOSE: {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
} = parse(blockOf('yaml'));
const { redis, worker } = COMPOSE.services;

/** Words of a command of the shell, quotation marks taken off. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

/** The command line as the program reads it; throws where it would be refused. */
async function read(args: readonly string[]) {
  const named = present(COMMANDS.find(({ words }) => words.every((word, index) => args[index] === word)));
  const command = await named.load();
  const line = readCommandLine(args.slice(named.words.length), command.options);
  if (isMisuse(line)) throw new Error(JSON.stringify(line));
  expect(line.words.length).toBeLessThanOrEqual(command.maxArguments);
  return { command: named.words.join(' '), line };
}

describe('the Compose file of the page on several hosts', () => {
  it('starts workers by a command line that the program takes', async () => {
    const [node, script, ...args] = wordsOf(present(worker).command);
    expect(node).toBe('node');
    expect(existsSync(pathOf(present(script)))).toBe(true);
    const { command, line } = await read(args);
    expect(command).toBe('matrix worker');
    const mounted = present(worker).volumes.map((volume) => volume.split(':')[1]);
    expect(mounted).toContain(line.text('parts'));
  });

  it('has them reach the queue at the name, port and password that it is kept under', async () => {
    const { line } = await read(wordsOf(present(worker).command).slice(2));
    const [variable = ''] = present(worker).environment ?? [];
    const address = readRedisAddress(present(line.text('redis')), { [variable]: 'a password' });
    if (!address.ok) throw new Error('no address');
    const { host, port, password, tls } = address.value.options;
    expect(Object.keys(COMPOSE.services)).toContain(host);
    expect({ port, tls, password }).toEqual({ port: 6379, tls: undefined, password: 'a password' });
    expect(present(redis).command).not.toContain('--port');
    expect(present(redis).command).toContain(`--requirepass \${${variable}} `);
  });

  it('keeps a queue of a version that is taken, that survives a restart and forgets nothing', () => {
    const [image, tag = ''] = present(redis).image.split(':');
    expect(image).toBe('redis');
    expect(isRecent(tag)).toBe(true);
    expect(present(redis).command).toContain('--appendonly yes');
    expect(present(redis).command).toContain('--maxmemory-policy noeviction');
    const named = present(redis).volumes.map((volume) => volume.split(':')[0]);
    expect(Object.keys(COMPOSE.volumes)).toEqual(named);
  });
});

describe('the commands of the page on several hosts', () => {
  const called = blockOf('sh')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .flatMap((line) => / -- (matrix .*?)(?: &)?$/.exec(line)?.[1] ?? []);

  it('are each taken by the program, options and all', async () => {
    const lines = await Promise.all(called.map((command) => read(wordsOf(command))));
    expect(lines.map(({ command }) => command)).toEqual(
      ['worker', 'run', 'attribute', 'status', 'cancel', 'query'].map((word) => `matrix ${word}`),
    );
    const lineOf = (word: string) => present(lines.find(({ command }) => command === `matrix ${word}`)).line;
    expect(readRunOptions(lineOf('run'))).toMatchObject({
      redis: 'redis://10.0.0.1:6379',
      parts: '/mnt/parts',
    });
    expect(readShardOptions(lineOf('attribute'), '')).toMatchObject({ redis: 'redis://10.0.0.1:6379' });
    expect(readMonth(lineOf('attribute'), '')).toBe('2027-01');
    expect(lineOf('query').text('results')).toBe(lineOf('run').text('out'));
  });
});
