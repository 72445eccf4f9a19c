import type { BacktestResult, BacktestSummary, ErrorGroup, ErrorSummary } from '../contract/backtest.ts';
import { groupBy } from '../network/group-by.ts';

export function summarizeBacktest(results: readonly BacktestResult[]): BacktestSummary {
  const of = (...metrics: readonly string[]) =>
    results.filter((result) => metrics.includes(result.case.metric));
  const orders = of('faster', 'cheaper');
  const right = orders.filter(({ isRight }) => isRight === true).length;
  return {
    time: summarizeErrors(of('time')),
    cost: summarizeErrors(of('cost')),
    order: { cases: orders.length, right, share: orders.length === 0 ? null : right / orders.length },
    byChain: groups(results, ({ case: { route } }) => route.modes.join('-')).sort(byCases),
    byYear: groups(results, ({ case: { year } }) => String(year)).sort(
      (a, b) => Number(b.key) - Number(a.key),
    ),
    unanswered: results.filter(isUnanswered).length,
  };
}

/** Only groups that hold a figure. */
function groups(results: readonly BacktestResult[], keyOf: (result: BacktestResult) => string): ErrorGroup[] {
  const figures = results.filter(({ case: { metric } }) => metric === 'time' || metric === 'cost');
  return [...groupBy(figures, keyOf)].map(([key, own]) => ({
    key,
    time: summarizeErrors(own.filter(({ case: { metric } }) => metric === 'time')),
    cost: summarizeErrors(own.filter(({ case: { metric } }) => metric === 'cost')),
  }));
}

const casesOf = ({ time, cost }: ErrorGroup): number => time.cases + cost.cases;
const byCases = (a: ErrorGroup, b: ErrorGroup): number => casesOf(b) - casesOf(a) || (a.key < b.key ? -1 : 1);

export const isUnanswered = ({ case: item, model, other }: BacktestResult): boolean =>
  (model?.value ?? null) === null || (item.than !== null && (other?.value ?? null) === null);

function summarizeErrors(results: readonly BacktestResult[]): ErrorSummary {
  const inside = results.filter(({ error }) => error === 0).length;
  return {
    cases: results.length,
    medianError: medianSize(results.map(({ error }) => error)),
    medianMidpointError: medianSize(results.map(({ midpointError }) => midpointError)),
    medianFirstError: medianSize(results.map(({ firstError }) => firstError)),
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
