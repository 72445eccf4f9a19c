import type { BacktestProgress } from './backtest.ts';
import type { HandOverProgress } from './hand-over.ts';
import type { IsochroneProgress } from './isochrone.ts';
import type { Progress } from './progress.ts';

/** What running work is given to be stopped and heard by. */
export interface WorkControl<P> {
  shouldStop(): boolean;
  onProgress(progress: P): void;
  /** Lets messages in; resolves soon after. */
  yieldNow(): Promise<void>;
}

export type ComparisonControl = WorkControl<Progress>;
export type IsochroneControl = WorkControl<IsochroneProgress>;
export type BacktestControl = WorkControl<BacktestProgress>;
export type HandOverControl = WorkControl<HandOverProgress>;
