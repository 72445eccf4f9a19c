import type { Fen } from '../../units/money.ts';
import type { BeforeAfter } from './before-after.ts';

/** Whether shippers gain, by what having the choice costs them. */
export type FlowVerdict = 'winner' | 'loser' | 'unchanged';

/** Flows of one kind together, over all their months. */
export interface GroupSum {
  /** Null for flows of which the table does not say. */
  readonly key: string | null;
  readonly flows: number;
  readonly teu: number;
  readonly invoice: BeforeAfter<Fen>;
  readonly choiceCost: BeforeAfter<Fen>;
  readonly teuMinutes: BeforeAfter;
  readonly verdict: FlowVerdict;
}

export const GROUPINGS = ['commodity', 'destination', 'origin', 'district'] as const;
export type Grouping = (typeof GROUPINGS)[number];
