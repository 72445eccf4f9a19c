import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { partsIn, writePart } from '../../../../src/cli/matrix/parts/parts-folder.ts';
import { addressesOf, type Fingerprint } from '../../../../src/cli/matrix/parts/run-address.ts';
import type { WaysQuestion } from '../../../../src/cli/matrix/parts/shard-question.ts';
import { WAYS_PART } from '../../../../src/cli/matrix/parts/ways-part.ts';
import { coordinate } from '../../../../src/cli/matrix/queue/coordinate.ts';
import { readRedisAddress } from '../../../../src/cli/matrix/queue/redis-address.ts';
import { KEY_PREFIX, queueNameOf, type ShardJob } from '../../../../src/cli/matrix/queue/shard-job.ts';
import type { RunPlan } from '../../../../src/cli/matrix/run/run-plan.ts';
import type { Flow } from '../../../../src/demand/flow.ts';
import { planShards } from '../../../../src/matrix/shards/plan-shards.ts';
import { openFlow, way, wayCost } from '../../../builders/ways.ts';
import { PASSWORD, REDIS, type RedisServer, startRedis } from './redis-server.ts';

const SHARDS = 6;
const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const FINGERPRINT: Fingerprint = { code: 'code', network: 'network', scenarios: 'scenarios' };

const flows: readonly Flow[] = Array.from({ length: SHARDS }, (_, index) => ({
  ...openFlow(`f${index}`, 10).handed.flow,
  origin: `ORIGIN${index}` as Flow['origin'],
}));
const { shards } = planShards(flows, ['2026-12'], () => 1);
const question: WaysQuestion = { kind: 'ways', baseline: SITUATION, scenario: SITUATION };
const plan: RunPlan = {
  question,
  shards,
  fingerprint: FINGERPRINT,
  addresses: addressesOf(shards, FINGERPRINT, question),
};

describe.skipIf(REDIS === undefined)('a run on a queue', () => {
  let server: RedisServer;
  let folder = '';
  let done: number;
  let workers: Worker<ShardJob>[] = [];
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.end());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'queue-'));
    done = 0;
    workers = [];
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    rmSync(folder, { recursive: true });
  });

  const addressOf = () => {
    const address = readRedisAddress(server.url, { YUSUAN_REDIS_PASSWORD: PASSWORD });
    if (!address.ok) throw new Error('no address');
    return address.value;
  };

  /** A host that finds the same ways everywhere, once it has done what the test wants done before. */
  function startWorker(before: (job: ShardJob) => unknown): void {
    const worker = new Worker<ShardJob>(
      queueNameOf(FINGERPRINT),
      async ({ data }) => {
        await before(data);
        await writePart(
          folder,
          data.address,
          WAYS_PART.bytes(
            data.boxes,
            data.boxes.map(() => ({
              status: 'open',
              again: [],
              teuPerBox: 2,
              ways: [way('river', 'river', wayCost(8000))],
            })),
          ),
        );
      },
      {
        connection: { ...addressOf().options, maxRetriesPerRequest: null },
        prefix: KEY_PREFIX,
        drainDelay: 1,
      },
    );
    worker.on('error', () => {});
    workers.push(worker);
  }

  const run = (wanted: readonly number[] = [...shards.keys()]) =>
    coordinate(plan, wanted, {
      address: addressOf(),
      folder,
      surroundings: { complain: () => {}, now: () => new Date().toISOString() },
      language: 'en',
      heartbeatMs: 500,
      onFound: () => {
        done++;
      },
    });

  it('is done when each shard lies in the folder once', async () => {
    startWorker(() => {});
    startWorker(() => {});
    expect(await run()).toMatchObject({ ok: true });
    expect(done).toBe(SHARDS);
    expect([...(await partsIn(folder)).keys()].sort()).toEqual([...plan.addresses].sort());
  });

  it('tells of a shard that fails every time by its flows, and does the rest', async () => {
    const poisoned = plan.addresses[2];
    let attempts = 0;
    startWorker(({ address }) => {
      if (address !== poisoned) return;
      attempts++;
      throw new Error('no room');
    });
    const outcome = await run();
    expect(outcome.ok).toBe(false);
    expect(outcome.issues).toMatchObject([
      { code: 'S02', values: { x: poisoned, n: 1, flows: shards[2]!.flows[0]![0]!.id, reason: 'no room' } },
    ]);
    expect(attempts).toBe(3);
    expect((await partsIn(folder)).size).toBe(SHARDS - 1);

    // Mended, it alone is tried again.
    await Promise.all(workers.map((worker) => worker.close()));
    startWorker(() => {});
    expect(await run([2])).toMatchObject({ ok: true });
    expect((await partsIn(folder)).size).toBe(SHARDS);
  });

  it('goes on where its server is killed and starts again on what it had written', async () => {
    let restarted: Promise<void> | null = null;
    startWorker(() => {
      restarted ??= server.restart();
      return restarted;
    });
    expect(await run()).toMatchObject({ ok: true });
    expect(done).toBe(SHARDS);
    expect((await partsIn(folder)).size).toBe(SHARDS);
  });

  it('puts on the queue again what its server has forgotten', async () => {
    const redis = new Redis({ ...addressOf().options });
    let forgotten: Promise<unknown> | null = null;
    startWorker(async () => {
      if (forgotten !== null) return;
      forgotten = redis.flushall();
      await forgotten;
      throw new Error('forgotten');
    });
    expect(await run()).toMatchObject({ ok: true });
    redis.disconnect();
    expect(done).toBe(SHARDS);
    expect(readdirSync(folder)).toHaveLength(SHARDS);
  });
});
