import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BankPart } from '../../src/bank/build/bank-part.ts';
import type { BankShard } from '../../src/bank/build/bank-plan.ts';

/** What a worker is asked: shards by position, those of one origin together; or, once, nothing more. */
export type BuildOrder = { readonly shards: readonly number[] } | 'end';
export type BuildReply = { readonly parts: readonly BankPart[]; readonly processMs: number } | 'ready';

/** Shards of so many origins go out at once: enough to keep a worker busy, few enough to end together. */
const ORIGINS_AT_ONCE = 4;

export interface BuiltParts {
  readonly parts: readonly BankPart[];
  readonly wallMs: number;
  /** Of each worker's thread. */
  readonly threadMs: readonly number[];
}

/** Builds all shards in so many workers of one file, each asked again as soon as it is done; parts in the order of the shards. */
export async function buildInWorkers(
  file: string,
  workers: number,
  workerData: unknown,
  shards: readonly BankShard[],
  originOf: (shard: BankShard) => string,
): Promise<BuiltParts> {
  const pool = Array.from({ length: workers }, () => new Worker(file, { workerData }));
  await Promise.all(pool.map((worker) => once(worker, 'message')));
  const batches = batchesOf(shards, originOf);
  const parts = new Array<BankPart>(shards.length);
  const threadMs = new Array<number>(workers).fill(0);
  let next = 0;
  const start = performance.now();
  await Promise.all(
    pool.map(async (worker, index) => {
      for (let batch = batches[next++]; batch; batch = batches[next++]) {
        worker.postMessage({ shards: batch } satisfies BuildOrder);
        const [reply]: BuildReply[] = await once(worker, 'message');
        if (reply === undefined || reply === 'ready') throw new Error('a worker answered out of turn');
        batch.forEach((shard, at) => {
          const part = reply.parts[at];
          if (part) parts[shard] = part;
        });
        threadMs[index] = (threadMs[index] ?? 0) + reply.processMs;
      }
    }),
  );
  const wallMs = performance.now() - start;
  for (const worker of pool) worker.postMessage('end' satisfies BuildOrder);
  return { parts, wallMs, threadMs };
}

function batchesOf(
  shards: readonly BankShard[],
  originOf: (shard: BankShard) => string,
): readonly (readonly number[])[] {
  const byOrigin = new Map<string, number[]>();
  shards.forEach((shard, position) => {
    const origin = originOf(shard);
    const own = byOrigin.get(origin);
    if (own) own.push(position);
    else byOrigin.set(origin, [position]);
  });
  const origins = [...byOrigin.values()];
  return Array.from({ length: Math.ceil(origins.length / ORIGINS_AT_ONCE) }, (_, batch) =>
    origins.slice(batch * ORIGINS_AT_ONCE, (batch + 1) * ORIGINS_AT_ONCE).flat(),
  );
}
