import { Worker } from 'node:worker_threads';
import type { BoxesQuestion, BoxWays } from '../../../contract/demand/matrix.ts';
import type { Shard } from '../../../matrix/shards/plan-shards.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { FlowGround } from './flow-ground.ts';

/** Finds the ways of boxes, one question at a time. */
export type FindBoxes = (question: BoxesQuestion) => Promise<Result<readonly BoxWays[]>>;

/** Shards that are to be found, by their places in a plan, and where what is found of them is put. */
export interface ShardWork extends Omit<BoxesQuestion, 'boxes'> {
  readonly shards: readonly Shard[];
  readonly wanted: readonly number[];
  put(shard: number, found: readonly BoxWays[]): Promise<void>;
}

/** Finds shards with each of the finders, whichever is free, and fails with the first that does. */
export async function findShards(
  { shards, wanted, baseline, scenario, put }: ShardWork,
  finders: readonly FindBoxes[],
  onFound: (shard: number) => void,
): Promise<Result<null>> {
  let next = 0;
  let failed: Result<null> | null = null;
  const work = async (find: FindBoxes): Promise<void> => {
    while (next < wanted.length && failed === null) {
      const shard = present(wanted[next++]);
      const { boxes } = present(shards[shard]);
      const result = await find({ boxes, baseline, scenario });
      if (!result.ok) {
        failed ??= failure(result.issues);
        return;
      }
      await put(shard, result.value);
      onFound(shard);
    }
  };
  await Promise.all(finders.map(work));
  return failed ?? success(null);
}

/** Finders in threads of their own, and how to end them. */
export function threads(
  ground: FlowGround,
  count: number,
): { readonly finders: readonly FindBoxes[]; end(): void } {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./flow-worker.mjs', import.meta.url), { workerData: ground }),
  );
  const finders = workers.map(
    (worker): FindBoxes =>
      (question) =>
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
          worker.postMessage(question);
        }),
  );
  return {
    finders,
    end: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
