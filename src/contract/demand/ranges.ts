import type { Fen } from '../../units/money.ts';

/** A figure of a run as one parameter of the choice is put low and high. */
export interface ParameterRange {
  readonly parameter: SensitiveParameter;
  /** What it is put to, low and high; `cheapest` is no number. */
  readonly values: readonly [low: number, high: number] | null;
  readonly ends: readonly [RunDeltas, RunDeltas];
}

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
