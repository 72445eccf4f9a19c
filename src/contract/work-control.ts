import type { WorkName, Works } from './questions.ts';

/** What running work is given to be stopped by and to report to. */
export interface WorkControl<Reports> {
  shouldStop(): boolean;
  onProgress(progress: Reports): void;
  /** Lets messages in; resolves soon after. */
  yieldNow(): Promise<void>;
}

type ControlOf<Name extends WorkName> = WorkControl<Works[Name]['reports']>;

export type ComparisonControl = ControlOf<'compare'>;
export type IsochroneControl = ControlOf<'isochrone'>;
export type BacktestControl = ControlOf<'backtest'>;
export type HandOverControl = ControlOf<'lastHandOver'>;
