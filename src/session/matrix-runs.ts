import type { FlowWays, MatrixQuestion, MatrixReport } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { flowWays } from '../matrix/flow-ways.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { matrixReport } from '../matrix/report.ts';
import { type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { boxWays, type WaysGround } from './box-ways.ts';

export type RunMatrix = (
  ground: WaysGround,
  question: MatrixQuestion,
  control: WorkControl<Progress>,
) => Promise<Result<MatrixReport>>;

/** Runs of a matrix. The ways last found are kept: another choice of the shippers costs no second search. */
export function matrixRuns(): RunMatrix {
  let last: { readonly on: unknown; readonly key: string; readonly found: readonly FlowWays[] } | null = null;
  return async (ground, question, control) => {
    const { flows, months, baseline, scenario, events } = question;
    const { library } = ground.reader;
    const key = JSON.stringify([flows, months, baseline, scenario, events]);
    if (last?.on === ground.comparisons && last.key === key)
      return success(matrixReport(question, last.found, library, ground.network));
    const handed = handedOver(flows, months);
    const boxes = handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
    const found = await boxWays(ground, { boxes, baseline, scenario, events }, control);
    if (!found.ok) return found;
    const ways = handed.map((one, index) => flowWays(one, present(found.value[index])));
    last = { on: ground.comparisons, key, found: ways };
    return success(matrixReport(question, ways, library, ground.network), found.issues);
  };
}
