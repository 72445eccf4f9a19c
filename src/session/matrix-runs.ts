import type { FoundWays, MatrixQuestion, MatrixReport } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { matrixReport } from '../matrix/report.ts';
import { type Result, success } from '../units/issue.ts';
import { flowWays, type WaysGround } from './flow-ways.ts';

export type RunMatrix = (
  ground: WaysGround,
  question: MatrixQuestion,
  control: WorkControl<Progress>,
) => Promise<Result<MatrixReport>>;

/** Runs of a matrix. The ways last found are kept: another choice of the shippers costs no second search. */
export function matrixRuns(): RunMatrix {
  let last: { readonly on: unknown; readonly key: string; readonly found: FoundWays } | null = null;
  return async (ground, { corridors, choice, ...question }, control) => {
    const key = JSON.stringify(question);
    if (last?.on !== ground.comparisons || last.key !== key) {
      const found = await flowWays(ground, { ...question, only: null }, control);
      if (!found.ok) return found;
      last = { on: ground.comparisons, key, found: found.value };
      const report = matrixReport({ ...question, corridors, choice }, last.found, ground.reader.library);
      return success(report, found.issues);
    }
    return success(matrixReport({ ...question, corridors, choice }, last.found, ground.reader.library));
  };
}
