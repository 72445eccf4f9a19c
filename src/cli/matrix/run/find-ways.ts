import { Worker } from 'node:worker_threads';
import type { FlowInMonth, FlowsQuestion, FlowWays, FoundWays } from '../../../contract/demand/matrix.ts';
import { handedOver } from '../../../matrix/handed-over.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { FlowGround } from './flow-ground.ts';

type FindWays = (question: FlowsQuestion) => Promise<Result<FoundWays>>;

/**
 * Finds the ways of flows shard by shard with each of the finders, whichever is free: what a month sends out from one
 * place, whose ways are timed once. The result is in the order asked, whoever found what, and fails with the first shard
 * that does.
 */
export async function findWays(
  question: FlowsQuestion,
  finders: readonly FindWays[],
  onProgress: (done: number, total: number) => void,
): Promise<Result<FoundWays>> {
  const handed = handedOver(question.flows, question.months);
  const shards = shardsOf(handed);
  const flows = new Array<FlowWays>(handed.length);
  const lines = new Set<string>();
  let searchedAgain = 0;
  let next = 0;
  let done = 0;
  let failed: Result<FoundWays> | null = null;
  const work = async (find: FindWays): Promise<void> => {
    while (next < shards.length && failed === null) {
      const only = present(shards[next++]);
      const result = await find({ ...question, only });
      if (!result.ok) {
        failed ??= failure(result.issues);
        return;
      }
      const { certificate, flows: found } = result.value;
      only.forEach((position, index) => {
        flows[position] = present(found[index]);
      });
      for (const line of certificate.lines) lines.add(line);
      searchedAgain += certificate.searchedAgain;
      done += only.length;
      onProgress(done, handed.length);
    }
  };
  await Promise.all(finders.map(work));
  const certificate = { covered: searchedAgain === 0, lines: [...lines].sort(), searchedAgain };
  return failed ?? success({ flows, certificate });
}

/** Positions by month, as workers keep one month after the other, then by origin. */
function shardsOf(handed: readonly FlowInMonth[]): readonly (readonly number[])[] {
  const shards = new Map<string, number[]>();
  for (const [position, { month, flow }] of handed.entries()) {
    const key = `${month} ${flow.origin}`;
    const own = shards.get(key);
    if (own) own.push(position);
    else shards.set(key, [position]);
  }
  return [...shards].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, positions]) => positions);
}

/** Finders in threads of their own, and how to end them. */
export function threads(
  ground: FlowGround,
  count: number,
): { readonly finders: readonly FindWays[]; end(): void } {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL('./flow-worker.mjs', import.meta.url), { workerData: ground }),
  );
  const finders = workers.map(
    (worker): FindWays =>
      (question) =>
        new Promise((resolve, reject) => {
          const settle = (): void => {
            worker.off('message', answered).off('error', broken);
          };
          const answered = (result: Result<FoundWays>): void => {
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
