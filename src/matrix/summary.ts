import type { FlowOutcome, MatrixSummary } from '../contract/demand/matrix.ts';
import { SummarySums } from './summary-sums.ts';

/** What a run comes to, of all its outcomes at once. */
export function summarize(outcomes: readonly FlowOutcome[]): MatrixSummary {
  const flows = new Map<string, FlowOutcome[]>();
  for (const outcome of outcomes) {
    const own = flows.get(outcome.flow);
    if (own === undefined) flows.set(outcome.flow, [outcome]);
    else own.push(outcome);
  }
  const sums = new SummarySums();
  for (const own of flows.values()) sums.add(own);
  return sums.summary();
}
