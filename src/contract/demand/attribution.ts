import type { Names } from '../../network/terminal.ts';
import type { Fen } from '../../units/money.ts';
import type { MatrixQuestion } from './matrix.ts';

/** Whose saving is shared out: the measures that a scenario has on. */
export type AttributionQuestion = Pick<MatrixQuestion, 'flows' | 'months' | 'scenario' | 'events'>;

/** What a measure has in the saving of all flows. Amounts are fen. */
export interface MeasureWorth {
  readonly measure: string;
  readonly shapley: Fen;
  /** What it saves by itself, and what is lost when it alone is taken away. */
  readonly first: Fen;
  readonly last: Fen;
}

/** What two measures together give more than each by itself adds up to; negative: less. */
export interface MeasurePair {
  readonly first: string;
  readonly second: string;
  readonly amount: Fen;
}

/** The saving of all flows together, shared out. */
export interface MatrixAttribution {
  readonly total: Fen;
  /** Those that have most first. */
  readonly measures: readonly MeasureWorth[];
  /** Pairs that meet, the largest first. */
  readonly pairs: readonly MeasurePair[];
  /** Ways priced. */
  readonly options: number;
  /** Flows in a month of which no way is known. */
  readonly unserved: number;
}

export interface AttributionReport extends MatrixAttribution {
  readonly titles: ReadonlyMap<string, Names>;
}
