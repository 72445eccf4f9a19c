import type { FlowWays, MatrixQuestion, MatrixReport } from '../contract/demand/matrix.ts';
import type { Progress } from '../contract/progress.ts';
import type { WorkControl } from '../contract/work-control.ts';
import { refuse } from '../enquiry/enquiry-issue.ts';
import { flowWays } from '../matrix/flow-ways.ts';
import { handedOver } from '../matrix/handed-over.ts';
import { matrixReport } from '../matrix/report.ts';
import type { Network } from '../network/network.ts';
import type { PolicyLibrary } from '../policy/scenario/scenario.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { present } from '../units/present.ts';
import { boxWays } from './box-ways.ts';
import type { SituatedComparisons } from './situated-comparisons.ts';

/** Where a matrix is run: the network and comparisons of the moment, and the measures. */
export interface MatrixGround {
  readonly network: Network;
  readonly comparisons: SituatedComparisons;
  readonly library: PolicyLibrary;
}

export type RunMatrix = (
  ground: MatrixGround,
  question: MatrixQuestion,
  control: WorkControl<Progress>,
) => Promise<Result<MatrixReport>>;

/** Runs of a matrix. The ways last found are kept: another choice of the shippers costs no second search. */
export function matrixRuns(): RunMatrix {
  let last: {
    readonly on: SituatedComparisons;
    readonly key: string;
    readonly found: readonly FlowWays[];
  } | null = null;
  return async ({ network, comparisons, library }, question, control) => {
    const { flows, months, baseline, scenario, events } = question;
    const key = JSON.stringify([flows, months, baseline, scenario, events]);
    if (last?.on !== comparisons || last.key !== key) {
      const handed = handedOver(flows, months);
      const boxes = handed.map(({ flow: goods, month, ready }) => ({ goods, month, ready }));
      const found = await boxWays(network, comparisons, { boxes, baseline, scenario, events }, control);
      if (!found.ok) return found;
      if (found.value.length < handed.length)
        return failure([refuse('E13', '', { n: found.value.length, m: handed.length })]);
      const ways = handed.map((one, index) => flowWays(one, present(found.value[index])));
      last = { on: comparisons, key, found: ways };
    }
    return success(matrixReport(question, last.found, library));
  };
}
