import type { BacktestReport, BacktestResult } from '../results/backtest.ts';

/*
 * Published figures of whole routes held against the model.
 */

export type { BacktestReport, BacktestResult };

/** Cases worked out since the last word, and how many there are in all. */
export interface BacktestProgress {
  readonly found: readonly BacktestResult[];
  readonly done: number;
  readonly total: number;
}
