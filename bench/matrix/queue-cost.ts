import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { writePart } from '../../src/cli/matrix/parts/parts-folder.ts';
import { addressesOf, type Fingerprint } from '../../src/cli/matrix/parts/run-address.ts';
import type { WaysQuestion } from '../../src/cli/matrix/parts/shard-question.ts';
import { WAYS_PART } from '../../src/cli/matrix/parts/ways-part.ts';
import { coordinate } from '../../src/cli/matrix/queue/coordinate.ts';
import { readRedisAddress } from '../../src/cli/matrix/queue/redis-address.ts';
import { KEY_PREFIX, queueNameOf, type ShardJob } from '../../src/cli/matrix/queue/shard-job.ts';
import { planShards } from '../../src/matrix/shards/plan-shards.ts';
import { openFlow, way, wayCost } from '../../test/builders/ways.ts';
import { PASSWORD } from '../../test/cli/matrix/queue/redis-server.ts';

const SHARDS = 400;
const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const FINGERPRINT: Fingerprint = { code: 'bench', network: 'bench', scenarios: 'bench' };
const WAYS = [way('river', 'river', wayCost(8000))];

/** Milliseconds that a shard takes from the coordinator to a host, into the folder and back, where nothing is to be found. */
export async function queueCost(url: string): Promise<number> {
  const address = readRedisAddress(url, { YUSUAN_REDIS_PASSWORD: PASSWORD });
  if (!address.ok) throw new Error('no address');
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  const { flow } = openFlow('f', 10).handed;
  const flows = Array.from({ length: SHARDS }, (_, index) => ({
    ...flow,
    id: `f${index}`,
    origin: `ORIGIN${index}` as typeof flow.origin,
  }));
  const { shards } = planShards(flows, ['2026-12'], () => 1);
  const question: WaysQuestion = { kind: 'ways', baseline: SITUATION, scenario: SITUATION };
  const worker = new Worker<ShardJob>(
    queueNameOf(FINGERPRINT),
    ({ data }) =>
      writePart(
        folder,
        data.address,
        WAYS_PART.bytes(
          data.boxes,
          data.boxes.map(() => ({ status: 'open', again: [], teuPerBox: 2, ways: WAYS })),
        ),
      ),
    { connection: { ...address.value.options, maxRetriesPerRequest: null }, prefix: KEY_PREFIX },
  );
  await worker.waitUntilReady();
  const start = performance.now();
  await coordinate(
    {
      question,
      shards,
      fingerprint: FINGERPRINT,
      addresses: addressesOf(shards, FINGERPRINT, question),
    },
    [...shards.keys()],
    {
      ...{ address: address.value, folder, language: 'en', heartbeatMs: 2_000, onFound: () => {} },
      surroundings: { complain: () => {}, now: () => new Date().toISOString() },
    },
  );
  const spent = performance.now() - start;
  await worker.close();
  rmSync(folder, { recursive: true });
  return spent / SHARDS;
}
