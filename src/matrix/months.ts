import type { FlowOutcome, MonthSum } from '../contract/demand/matrix.ts';
import { summarize } from './summary.ts';

/** What each month of a run comes to, in their order: each is summed as the whole run is. */
export function monthSums(outcomes: readonly FlowOutcome[]): readonly MonthSum[] {
  const months = new Map<string, FlowOutcome[]>();
  for (const outcome of outcomes) {
    const own = months.get(outcome.month);
    if (own === undefined) months.set(outcome.month, [outcome]);
    else own.push(outcome);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => {
      const { teu, invoice, co2eKg, teuShifted, outlay } = summarize(own);
      return { month, teu, invoice, co2eKg, teuShifted, outlay };
    });
}
