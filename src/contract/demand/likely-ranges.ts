import type { Fen } from '../../units/money.ts';

/** What a figure is not below, and not above, in eight draws of ten. */
export interface LikelyRange<T extends number = number> {
  readonly low: T;
  readonly high: T;
}

/** The headline of a run, scenario less baseline, where prices and intensities lie anywhere in their ranges. */
export interface LikelyRanges {
  readonly draws: number;
  readonly invoice: LikelyRange<Fen>;
  readonly generalised: LikelyRange<Fen>;
  readonly teuShifted: LikelyRange;
  readonly outlay: LikelyRange<Fen>;
  readonly co2eKg: LikelyRange;
}
