import { Worker } from 'node:worker_threads';
import type { FlowInMonth, FlowsQuestion, FlowWays } from '../../../contract/demand/matrix.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { present } from '../../../units/present.ts';
import type { FlowGround } from './flow-ground.ts';

/** Flows that a worker is given at once: a second's work, so that none is idle for long at the end. */
const PIECE = 8;

type FindWays = (question: FlowsQuestion) => Promise<Result<readonly FlowWays[]>>;

/**
 * Finds the ways of flows piece by piece with each of the finders, whichever is free. The result is in the order asked,
 * whoever found what, and fails with the first piece that does.
 */
export async function findWays(
  question: FlowsQuestion,
  finders: readonly FindWays[],
  onProgress: (done: number) => void,
): Promise<Result<readonly FlowWays[]>> {
  const pieces = piecesOf(question.flows);
  const found: (readonly FlowWays[])[] = pieces.map(() => []);
  let next = 0;
  let done = 0;
  let failed: Result<readonly FlowWays[]> | null = null;
  const work = async (find: FindWays): Promise<void> => {
    while (next < pieces.length && failed === null) {
      const index = next++;
      const flows = present(pieces[index]);
      const result = await find({ ...question, flows });
      if (!result.ok) {
        failed ??= failure(result.issues);
        return;
      }
      found[index] = result.value;
      done += flows.length;
      onProgress(done);
    }
  };
  await Promise.all(finders.map(work));
  return failed ?? success(found.flat());
}

function piecesOf(flows: readonly FlowInMonth[]): readonly (readonly FlowInMonth[])[] {
  const pieces: (readonly FlowInMonth[])[] = [];
  for (let first = 0; first < flows.length; first += PIECE) pieces.push(flows.slice(first, first + PIECE));
  return pieces;
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
          const answered = (result: Result<readonly FlowWays[]>): void => {
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
