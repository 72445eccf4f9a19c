import { Worker } from 'node:worker_threads';
import type { BoxesQuestion, BoxInMonth, BoxWays } from '../../../contract/demand/matrix.ts';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { WaysQuestion } from '../parts/shard-question.ts';
import type { FlowGround } from './flow-ground.ts';

/** Finds what is asked of boxes, one shard at a time. */
export type FindBoxes<Found> = (boxes: readonly BoxInMonth[]) => Promise<Result<readonly Found[]>>;

/** Shards that are to be found, by their places in a plan, and where what is found of them is put. */
export interface ShardWork<Found> {
  readonly shards: readonly Shard[];
  readonly wanted: readonly number[];
  put(shard: number, found: readonly Found[]): Promise<void>;
}

/** Finds shards with each of the finders, whichever is free, and fails with the first that does. */
export async function findShards<Found>(
  { shards, wanted, put }: ShardWork<Found>,
  finders: readonly FindBoxes<Found>[],
  onFound: () => void,
): Promise<Result<null>> {
  let next = 0;
  let failed: Result<null> | null = null;
  const work = async (find: FindBoxes<Found>): Promise<void> => {
    while (next < wanted.length && failed === null) {
      const shard = present(wanted[next++]);
      const result = await find(present(shards[shard]).boxes);
      if (!result.ok) {
        failed ??= failure(result.issues);
        return;
      }
      await put(shard, result.value);
      onFound();
    }
  };
  await Promise.all(finders.map(work));
  return failed ?? success(null);
}

/** Finders of ways in threads of their own, and how to end them. */
export function threads(
  ground: FlowGround,
  count: number,
  { baseline, scenario }: Pick<WaysQuestion, 'baseline' | 'scenario'>,
): { readonly finders: readonly FindBoxes<BoxWays>[]; end(): void } {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./flow-worker.mjs', import.meta.url), { workerData: ground }),
  );
  const finders = workers.map(
    (worker): FindBoxes<BoxWays> =>
      (boxes) =>
        new Promise((resolve, reject) => {
          const settle = (): void => {
            worker.off('message', answered).off('error', broken);
          };
          const answered = (result: Result<readonly BoxWays[]>): void => {
            settle();
            resolve(result);
          };
          const broken = (error: Error): void => {
            settle();
            reject(error);
          };
          worker.once('message', answered).once('error', broken);
          worker.postMessage({ boxes, baseline, scenario } satisfies BoxesQuestion);
        }),
  );
  return {
    finders,
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
