/**
 * A run shared out over processes on this machine while some of them are killed at random: what is done, lost and
 * doubled, and what a shard costs on its way through the queue.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../scripts/find-redis.mjs';
import { startRedis } from '../test/cli/matrix/queue/redis-server.ts';
import { writeLargeDemand } from './matrix/large-demand.ts';
import { sameFiles, startMatrix } from './matrix/matrix-process.ts';
import { queueCost } from './matrix/queue-cost.ts';
import { barAtMost } from './measure.ts';
import { seededRandom } from './seeded-random.ts';

const SEED = Number(process.env.CHAOS_SEED ?? 15);
const FLOWS = 2_000;
const KINDS = Number(process.env.CHAOS_KINDS ?? 120);
const HOSTS = (process.env.CHAOS_HOSTS ?? '2,4,8').split(',').map(Number);
const LEASE_S = 2;
/** A host is killed, and another started in its place, so many seconds apart. */
const KILLS_EVERY_S = { least: 2, most: 6 };
/** So many for each host; where all are killed before they have done anything, nothing is ever done. */
const KILLS_PER_HOST = 2;
const ONE_SECOND_MS = 1_000;
const MOST_OVERHEAD = 0.1;

/** Beside how far it has come. */
const isComplaint = (line: string): boolean => / (?:error|warning) /.test(line);

if (findRedis() === undefined) console.log('no redis-server is here: nothing is measured');
else await measure();

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const server = await startRedis();
  const demand = join(folder, 'demand.csv');
  await writeLargeDemand(demand, FLOWS, KINDS);
  const asked = (out: string) => [
    'run',
    '--demand',
    demand,
    '--month',
    '2026-12',
    '--out',
    join(folder, out),
  ];

  console.log(`${FLOWS} flows of ${KINDS} kinds of goods, seed ${SEED}`);
  const cost = await queueCost(server.url);
  console.log(`  a shard's way through the queue: ${cost.toFixed(2)} ms`);
  barAtMost('of a shard of one second', cost / ONE_SECOND_MS, MOST_OVERHEAD, '');

  await startMatrix(...asked('alone'), '--workers', '1').ended;
  await startMatrix(...asked('threads'), '--workers', '2').ended;
  const differing = [sameFiles(join(folder, 'alone'), join(folder, 'threads')) ? 0 : 1];
  const random = seededRandom(SEED);
  for (const hosts of HOSTS) {
    const parts = join(folder, `parts-${hosts}`);
    mkdirSync(parts);
    const worker = () =>
      startMatrix('worker', '--redis', server.url, '--parts', parts, '--lease', String(LEASE_S));
    const crew = Array.from({ length: hosts }, worker);
    const run = startMatrix(
      ...asked(`hosts-${hosts}`),
      ...['--executor', 'bullmq', '--redis', server.url, '--parts', parts],
    );
    let kills = 0;
    let isOver = false;
    const killSome = async (): Promise<void> => {
      while (!isOver && kills < KILLS_PER_HOST * hosts) {
        const seconds = KILLS_EVERY_S.least + random() * (KILLS_EVERY_S.most - KILLS_EVERY_S.least);
        await Promise.race([
          run.ended,
          new Promise((resolve) => setTimeout(resolve, seconds * ONE_SECOND_MS)),
        ]);
        const place = Math.floor(random() * crew.length);
        if (isOver || !crew[place]?.isReady()) continue;
        crew[place].kill();
        crew[place] = worker();
        kills++;
      }
    };
    const chaos = killSome();
    const code = await run.ended;
    isOver = true;
    await chaos;
    for (const each of crew) each.kill();
    const addresses = readdirSync(parts)
      .filter((name) => name.endsWith('.parquet'))
      .map((name) => name.slice(0, 40));
    const done = new Set(addresses).size;
    const same = sameFiles(join(folder, 'alone'), join(folder, `hosts-${hosts}`));
    differing.push(same && code === 0 ? 0 : 1);
    const lost = run.shards() - done;
    console.log(
      `  ${hosts} hosts, ${kills} killed: done ${done}, lost ${lost}, doubled ${addresses.length - done}, ${same ? 'the same bytes' : 'OTHER BYTES'}`,
    );
    if (code !== 0) console.log(run.said().split('\n').filter(isComplaint).join('\n'));
    barAtMost('lost and doubled', lost + addresses.length - done, 0, 'shards');
  }
  barAtMost(
    'runs that are not the bytes of one process',
    differing.reduce((sum, one) => sum + one, 0),
    0,
    '',
  );
  await server.end();
  rmSync(folder, { recursive: true });
}
