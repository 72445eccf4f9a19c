/**
 * What a shard takes of processor time with one, two, four and eight workers on this machine: by the clock it would be said how
 * busy the machine is with other things. Each worker has things to do once, which a first run shows; a second, of other
 * goods in the same month, shows what a shard takes from then on.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRedis } from '../scripts/find-redis.mjs';
import { startRedis } from '../test/cli/matrix/queue/redis-server.ts';
import { writeLargeDemand } from './matrix/large-demand.ts';
import { startMatrix } from './matrix/matrix-process.ts';
import { processorSeconds } from './matrix/processor-time.ts';
import { barAtLeast } from './measure.ts';

const FLOWS = 2_000;
const KINDS = Number(process.env.QUEUE_KINDS ?? 120);
const WORKERS = [1, 2, 4, 8];
/** Of the throughput of a core with one worker, where each has a core: below it, workers stand in one another's way. */
const LEAST_SHARE = 0.8;
const POLL_MS = 200;

if (findRedis() === undefined || process.platform !== 'linux')
  console.log('no redis-server is here, or no accounts of processes: nothing is measured');
else await measure();

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'throughput-'));
  const server = await startRedis();
  const demands = await Promise.all(
    [0, KINDS].map(async (skipped) => {
      const path = join(folder, `demand-${skipped}.csv`);
      await writeLargeDemand(path, FLOWS, KINDS, skipped);
      return path;
    }),
  );
  console.log(`twice ${KINDS} kinds of goods, one month; processor time of the workers alone`);
  let alone = Number.NaN;
  for (const workers of WORKERS) {
    const [first, then] = await spent(server.url, demands, join(folder, `parts-${workers}`), workers);
    if (first === undefined || then === undefined) throw new Error('two runs are measured');
    if (workers === 1) alone = then.each;
    console.log(
      `  ${workers} workers: ${then.each.toFixed(3)} s a shard (${then.shards} of them), ${(1 / then.each).toFixed(2)} shards a second of a core; in the first run ${first.each.toFixed(3)} s (${first.shards})`,
    );
    if (workers <= availableParallelism())
      barAtLeast('throughput of a core, of that with one worker', alone / then.each, LEAST_SHARE, '');
  }
  await server.end();
  rmSync(folder, { recursive: true });
}

/** Of each demand, one after the other by the same workers: its shards, and the processor seconds of each. */
async function spent(url: string, demands: readonly string[], parts: string, workers: number) {
  mkdirSync(parts);
  const crew = Array.from({ length: workers }, () => startMatrix('worker', '--redis', url, '--parts', parts));
  while (crew.some((each) => !each.isReady())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  const secondsOf = (): number => crew.reduce((sum, { pid }) => sum + processorSeconds(pid), 0);
  const runs: { readonly shards: number; readonly each: number }[] = [];
  for (const demand of demands) {
    const before = secondsOf();
    const asked = ['run', '--demand', demand, '--month', '2026-12', '--choice', 'cheapest'];
    const run = startMatrix(...asked, '--executor', 'bullmq', '--redis', url, '--parts', parts);
    const code = await run.ended;
    if (code !== 0) throw new Error(`the run ended with ${code}`);
    runs.push({ shards: run.shards(), each: (secondsOf() - before) / run.shards() });
  }
  for (const each of crew) each.kill();
  await Promise.all(crew.map(({ ended }) => ended));
  return runs;
}
