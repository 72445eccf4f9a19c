import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kill, PASSWORD, REDIS, type RedisServer, startRedis } from './redis-server.ts';

const PROGRAM = fileURLToPath(new URL('../../../../scripts/yusuan.mjs', import.meta.url));
const NETWORK = fileURLToPath(new URL('../../../../networks/chongqing', import.meta.url));
const ORIGINS = ['CN500112', 'CN500108', 'CN500106', 'CN500107'];
const DESTINATIONS = ['SGSIN', 'THLCH', 'DEDUI'];

const demandOf = (values: readonly number[]): string =>
  [
    'flow_id,origin,destination,district,commodity,direction,equipment,boxes_per_year,t_per_box,value_cny_per_box,month_profile',
    ...values.flatMap((value) =>
      ORIGINS.flatMap((origin) =>
        DESTINATIONS.map(
          (to) =>
            `${origin}-${to}-${value},${origin},${to},${origin},general,export,40HQ,1200,15,${value},even`,
        ),
      ),
    ),
  ].join('\n');

/** Kinds of goods enough for so many shards, of which all but the value is alike. */
const VALUES = Array.from({ length: 6 }, (_, index) => 300_000 + 1_000 * index);
const KIND_SHARDS = 2;

/** What a process has printed but for its progress. */
const answerIn = (printed: string): string =>
  printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1);

/** A process of the program, with what it has printed so far. */
function start(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [PROGRAM, 'matrix', ...args, '--lang', 'en'], {
    env: { ...process.env, ...env },
  });
  let printed = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const look of waiting) look();
    });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  const hasSaid = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (printed.includes(text)) resolve();
      };
      waiting.push(look);
      look();
      void ended.then(() => reject(new Error(`ended without "${text}": ${printed}`)));
    });
  return { child, ended, hasSaid };
}

describe.skipIf(REDIS === undefined)('hosts that share a run', () => {
  let server: RedisServer;
  let folder = '';
  const children: ChildProcess[] = [];
  let survivor: ReturnType<typeof start> | undefined;
  beforeAll(async () => {
    server = await startRedis();
    folder = mkdtempSync(join(tmpdir(), 'hosts-'));
    mkdirSync(join(folder, 'parts'));
    writeFileSync(join(folder, 'demand.csv'), demandOf(VALUES.slice(0, 1)));
    writeFileSync(join(folder, 'kinds.csv'), demandOf(VALUES));
  });
  afterAll(async () => {
    await Promise.all(children.map(kill));
    await server.end();
    rmSync(folder, { recursive: true });
  });

  const matrix = (...args: readonly string[]) => {
    const started = start({ YUSUAN_REDIS_PASSWORD: PASSWORD }, ...args);
    children.push(started.child);
    return started;
  };
  const asked = (out: string) => [
    ...['run', '--demand', join(folder, 'demand.csv'), '--month', '2026-12', '--out', join(folder, out)],
  ];
  const onQueue = () => ['--executor', 'bullmq', '--redis', server.url, '--parts', join(folder, 'parts')];
  const worker = (...args: readonly string[]) =>
    matrix('worker', '--redis', server.url, '--parts', join(folder, 'parts'), '--lease', '2', ...args);
  const contents = (out: string) =>
    new Map(
      readdirSync(join(folder, out)).map((file) => [file, readFileSync(join(folder, out, file), 'base64')]),
    );

  it('do not look after it twice, take no part with other data, and stop where they are told to', async () => {
    const first = matrix(...asked('queue'), ...onQueue());
    await first.hasSaid('S19 notice');
    const other = join(folder, 'network');
    cpSync(NETWORK, other, { recursive: true });
    writeFileSync(join(other, 'terminals.csv'), `${readFileSync(join(other, 'terminals.csv'), 'utf8')}\n`);
    const [second, stranger, status] = await Promise.all([
      matrix(...asked('second'), ...onQueue()).ended,
      worker('--network', other).ended,
      matrix('status', '--redis', server.url, '--format', 'json').ended,
    ]);
    // Only now: a run that is asked for after the first has stopped would be looked after.
    const cancelled = await matrix('cancel', '--redis', server.url).ended;
    expect(second).toMatchObject({ code: 1, printed: expect.stringContaining('S15 error') });
    expect(stranger.code).toBe(1);
    expect(stranger.printed).toMatch(/S14 error: .*: network differs, \w{64} here and \w{64} in the run/);
    expect(JSON.parse(status.printed)).toMatchObject({ runs: [{ done: 0, total: ORIGINS.length }] });
    expect(cancelled.code).toBe(0);
    expect(await first.ended).toMatchObject({
      code: 1,
      printed: expect.stringContaining(`Stopped with 0 of ${ORIGINS.length} shards done`),
    });
  });

  it('come to the same bytes as one process, though one is killed at work: nothing is lost, nothing doubled', async () => {
    const alone = matrix(...asked('alone'), '--workers', '1').ended;
    const hosts = [worker(), worker()];
    await Promise.all(hosts.map(({ hasSaid }) => hasSaid('Ready for shards')));
    const shared = matrix(...asked('queue'), ...onQueue(), '--resume');
    await shared.hasSaid(`of ${ORIGINS.length} shards`);
    await kill(hosts[0]!.child);
    expect((await shared.ended).code).toBe(0);
    expect((await alone).code).toBe(0);
    expect(contents('queue')).toEqual(contents('alone'));
    const parts = readdirSync(join(folder, 'parts')).filter((name) => name.endsWith('.parquet'));
    expect(parts).toHaveLength(ORIGINS.length);
    const rows = readFileSync(join(folder, 'queue/flows.csv'), 'utf8').trim().split('\n').slice(1);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(rows.length);
    expect(rows).toHaveLength(ORIGINS.length * DESTINATIONS.length);
    [, survivor] = hosts;
  });

  it('share a saving out as one process does, though one is killed at work', async () => {
    const attributed = [
      ...['attribute', '--demand', join(folder, 'kinds.csv'), '--month', '2026-12', '--format', 'json'],
    ];
    const alone = matrix(...attributed).ended;
    const host = worker();
    await host.hasSaid('Ready for shards');
    const shared = matrix(...attributed, ...onQueue());
    await shared.hasSaid(`of ${KIND_SHARDS} shards`);
    await kill(survivor!.child);
    const [onHosts, here] = [await shared.ended, await alone];
    expect([onHosts.code, here.code]).toEqual([0, 0]);
    expect(answerIn(onHosts.printed)).toBe(answerIn(here.printed));
    expect(JSON.parse(answerIn(here.printed)).attribution.length).toBeGreaterThan(1);
    const parts = readdirSync(join(folder, 'parts')).filter((name) => name.startsWith('subsets-'));
    expect(parts).toHaveLength(KIND_SHARDS);
    host.child.kill('SIGTERM');
    expect((await host.ended).code).toBe(0);
  });

  it('need their folder of parts', async () => {
    const parts = ['--parts', join(folder, 'nowhere')];
    expect(await matrix('worker', '--redis', server.url, ...parts).ended).toMatchObject({
      code: 2,
      printed: expect.stringContaining('nowhere'),
    });
  });
});
