import type { ChargeCode } from '../../network/tariff-item.ts';
import { type Fen, fen } from '../../units/money.ts';
import type { BeforeAfter } from './before-after.ts';
import type { EmittingMode } from './way-spans.ts';

/** The headline of a run as one input is put low and high, all others as they are. */
export interface InputRange {
  readonly input: RangedInput;
  /** What it is put to, low and high; null where it has no one number. */
  readonly values: readonly [low: number, high: number] | null;
  readonly ends: readonly [RunDeltas, RunDeltas];
}

/** Prices of a charge, what a mode emits, and what time costs: all ways of a run have a range of each. */
export type SpanInput =
  | { readonly kind: 'prices'; readonly charge: ChargeCode }
  | { readonly kind: 'emissions'; readonly mode: EmittingMode }
  | { readonly kind: 'time' };

export type RangedInput =
  | SpanInput
  | { readonly kind: 'choice'; readonly parameter: SensitiveParameter }
  /** A figure of a measure, by its path. */
  | { readonly kind: 'measure'; readonly path: string };

/** Parameters of the choice that nobody has observed, and the rule that each goes its cheapest way. */
export const SENSITIVE_PARAMETERS = ['elasticity', 'dissimilarity', 'overlap', 'rule'] as const;
export type SensitiveParameter = (typeof SENSITIVE_PARAMETERS)[number];

/** The headline of a run, scenario less baseline. */
export interface RunDeltas {
  readonly invoice: Fen;
  readonly teuShifted: number;
  readonly outlay: Fen;
  readonly co2eKg: number;
}

/** What is summed under both situations as differences. */
export const deltasOf = ({
  invoice,
  teuShifted,
  outlay,
  co2eKg,
}: {
  readonly invoice: BeforeAfter<Fen>;
  readonly teuShifted: number;
  readonly outlay: Fen;
  readonly co2eKg: BeforeAfter;
}): RunDeltas => ({
  invoice: fen(invoice.after - invoice.before),
  teuShifted,
  outlay,
  co2eKg: co2eKg.after - co2eKg.before,
});
