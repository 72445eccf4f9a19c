import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { partsIn, writePart, writeRunRecord } from '../../../../src/cli/matrix/parts/parts-folder.ts';
import { addressesOf, type Fingerprint, runIdOf } from '../../../../src/cli/matrix/parts/run-address.ts';
import type { WaysQuestion } from '../../../../src/cli/matrix/parts/shard-question.ts';
import { coordinate } from '../../../../src/cli/matrix/queue/coordinate.ts';
import { readRedisAddress } from '../../../../src/cli/matrix/queue/redis-address.ts';
import { runRegistry } from '../../../../src/cli/matrix/queue/run-registry.ts';
import { KEY_PREFIX, queueNameOf, type ShardJob } from '../../../../src/cli/matrix/queue/shard-job.ts';
import { MOST_LOST, shardTakings } from '../../../../src/cli/matrix/queue/shard-takings.ts';
import { openShardWorker } from '../../../../src/cli/matrix/queue/shard-worker.ts';
import { planShards } from '../../../../src/matrix/shards/plan-shards.ts';
import { success } from '../../../../src/units/issue.ts';
import { openFlow } from '../../../builders/ways.ts';
import { PASSWORD, REDIS, type RedisServer, startRedis } from './redis-server.ts';

const SITUATION = { scenario: 'none', facts: {}, parameters: {}, handOver: null };
const FINGERPRINT: Fingerprint = { code: 'code', network: 'network', scenarios: 'scenarios' };
const NOW = '2026-12-01T00:00:00.000Z';
const FOUND = new Uint8Array([1, 2, 3]);

const { shards } = planShards([openFlow('f', 10).handed.flow], ['2026-12']);
const question: WaysQuestion = { kind: 'ways', baseline: SITUATION, scenario: SITUATION };
const plan = {
  question,
  shards,
  fingerprint: FINGERPRINT,
  addresses: addressesOf(shards, FINGERPRINT, question),
};
const shard = plan.addresses[0]!;
const queueName = queueNameOf(FINGERPRINT);

describe.skipIf(REDIS === undefined)('a shard whose hosts end before it is done', () => {
  let server: RedisServer;
  let redis: Redis;
  let folder = '';
  let found = 0;
  let workers: Worker<ShardJob>[] = [];
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis({ ...addressOf().options });
  });
  afterAll(async () => {
    redis.disconnect();
    await server.end();
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hosts-'));
    await writeRunRecord(folder, runIdOf(plan.addresses), {});
    found = 0;
    workers = [];
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    rmSync(folder, { recursive: true });
  });

  function addressOf() {
    const address = readRedisAddress(server.url, { YUSUAN_REDIS_PASSWORD: PASSWORD });
    if (!address.ok) throw new Error('no address');
    return address.value;
  }

  const run = () =>
    coordinate(plan, [0], {
      ...{ address: addressOf(), folder, language: 'en' as const, heartbeatMs: 500, onFound: () => {} },
      surroundings: { complain: () => {}, now: () => NOW },
    });

  function startHost(): void {
    workers.push(
      openShardWorker(redis, {
        ...{ name: 'host', address: addressOf(), folder, fingerprint: FINGERPRINT, lease: 0.3 },
        findPart: async () => {
          found++;
          return success(FOUND);
        },
        now: () => new Date().toISOString(),
        ...{ onDone: () => {}, onRefused: () => {}, onRemark: () => {}, onFault: () => {} },
      }),
    );
  }

  /** Takes the shard as a host that is killed at once would, after so many others fell silent on it. */
  async function loseHost(silences: number): Promise<void> {
    let take = (): void => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const connection = { ...addressOf().options, maxRetriesPerRequest: null };
    const neverDone = (): Promise<never> => {
      take();
      return new Promise(() => {});
    };
    const killed = new Worker<ShardJob>(queueName, neverDone, {
      connection,
      prefix: KEY_PREFIX,
      skipStalledCheck: true,
    });
    killed.on('error', () => {});
    await taken;
    await redis.hset(`${KEY_PREFIX}:${queueName}:${shard}`, 'stc', silences);
    await redis.del(`${KEY_PREFIX}:${queueName}:${shard}:lock`);
    await killed.close(true);
  }

  it('is done by the next, however often they fell silent', async () => {
    const ended = run();
    await loseHost(1_000);
    startHost();
    expect(await ended).toMatchObject({ ok: true });
    expect(found).toBe(1);
    expect([...(await partsIn(folder)).keys()]).toEqual([shard]);
  });

  it('is not done again where one of them had put it into the folder', async () => {
    const ended = run();
    await loseHost(0);
    await writePart(folder, shard, FOUND);
    startHost();
    expect(await ended).toMatchObject({ ok: true });
    expect(found).toBe(0);
  });

  it('is told by its flows once it has cost a score of them, and tried anew when it is asked for again', async () => {
    const takings = shardTakings(redis, runRegistry(redis));
    for (let host = 0; host < MOST_LOST; host++) await takings.take(shard, `lost-${host}`);
    startHost();
    const outcome = await run();
    expect(outcome).toMatchObject({
      ok: false,
      issues: [{ code: 'S29', values: { x: shard, n: 1, flows: 'f', hosts: MOST_LOST } }],
    });
    expect(found).toBe(0);
    expect(await run()).toMatchObject({ ok: true });
    expect(found).toBe(1);
  });

  it('is not held against hosts that are late, given back or done', async () => {
    const registry = runRegistry(redis);
    const takings = shardTakings(redis, registry);
    for (let host = 0; host < MOST_LOST; host++) {
      const worker = `late-${host}`;
      await registry.present({ worker, fingerprint: FINGERPRINT, shards: 0, since: NOW });
      await takings.take(shard, worker);
    }
    expect(await takings.take(shard, 'next')).toBe(0);
    await takings.giveBack(shard, 'next');
    await takings.forget(shard);
    expect(await takings.take(shard, 'next')).toBe(0);
    await takings.forget(shard);
  });
});
