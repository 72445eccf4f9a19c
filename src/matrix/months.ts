import type { FlowOutcome, MonthSum } from '../contract/demand/matrix.ts';
import { SummarySums } from './summary-sums.ts';

/** Sums of each month of a run, added up as the whole run is. */
export class MonthSums {
  private readonly months = new Map<string, SummarySums>();

  add(outcomes: readonly FlowOutcome[]): void {
    for (const outcome of outcomes) {
      const sums = this.months.get(outcome.month) ?? new SummarySums();
      this.months.set(outcome.month, sums);
      // Of a month nobody asks over which links it goes.
      sums.add([outcome.status === 'carried' ? { ...outcome, links: [] } : outcome]);
    }
  }

  /** In the order of the months. */
  sums(): readonly MonthSum[] {
    return [...this.months]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, own]) => {
        const { teu, invoice, co2eKg, teuShifted, outlay } = own.summary();
        return { month, teu, invoice, co2eKg, teuShifted, outlay };
      });
  }
}

/** What each month of a run comes to, of all its outcomes at once. */
export function monthSums(outcomes: readonly FlowOutcome[]): readonly MonthSum[] {
  const months = new MonthSums();
  months.add(outcomes);
  return months.sums();
}
