import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';

/** A run as one of its months; the run itself where it has no such month. */
export function shownMonth(done: MatrixDone, month: string | null): MatrixDone {
  const report = month === null ? undefined : done.report.ofMonths.get(month);
  if (month === null || report === undefined) return done;
  return {
    asked: { ...done.asked, months: [month] },
    inputs: `${done.inputs}·${month}`,
    report: { ...report, ofMonths: new Map() },
  };
}
