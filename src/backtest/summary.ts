import type { BacktestResult, BacktestSummary, ErrorSummary } from '../contract/backtest.ts';

export function summarizeBacktest(results: readonly BacktestResult[]): BacktestSummary {
  const of = (...metrics: readonly string[]) =>
    results.filter((result) => metrics.includes(result.case.metric));
  const orders = of('faster', 'cheaper');
  const right = orders.filter(({ isRight }) => isRight === true).length;
  return {
    time: summarizeErrors(of('time')),
    cost: summarizeErrors(of('cost')),
    order: { cases: orders.length, right, share: orders.length === 0 ? null : right / orders.length },
    unanswered: results.filter(isUnanswered).length,
  };
}

export const isUnanswered = ({ case: item, model, other }: BacktestResult): boolean =>
  (model?.value ?? null) === null || (item.than !== null && (other?.value ?? null) === null);

function summarizeErrors(results: readonly BacktestResult[]): ErrorSummary {
  const inside = results.filter(({ error }) => error === 0).length;
  return {
    cases: results.length,
    medianError: medianSize(results.map(({ error }) => error)),
    medianMidpointError: medianSize(results.map(({ midpointError }) => midpointError)),
    insideShare: results.length === 0 ? null : inside / results.length,
  };
}

/** Median of the sizes; what is missing is greater than all else. */
function medianSize(errors: readonly (number | null)[]): number | null {
  const sizes = errors.map((error) => (error === null ? Number.POSITIVE_INFINITY : Math.abs(error)));
  const sorted = sizes.sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.POSITIVE_INFINITY;
  const middle = (lower + upper) / 2;
  return Number.isFinite(middle) ? middle : null;
}
