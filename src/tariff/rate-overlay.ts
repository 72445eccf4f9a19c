import type { BeijingDate } from '../units/instant.ts';
import type { Fen } from '../units/money.ts';

/** What one measure does to one billed charge. Ids and codes are those of the measures' own vocabulary. */
export interface MeasureRelief {
  readonly measure: string;
  readonly article: number | null;
  /** Against no rule at all, and against the rules that stand without the text. */
  readonly gross: Fen;
  readonly incremental: Fen;
  /** Whether it is this measure that takes the amount off; of several on one charge only the largest is. */
  readonly kept: boolean;
}

/** A billed charge that measures reduce: never raised, never below zero. */
export interface ChargeRelief {
  /** Place of the charge in the ledger it was computed for. */
  readonly charge: number;
  readonly line: string;
  readonly eventDate: BeijingDate;
  readonly before: Fen;
  readonly afterNational: Fen;
  readonly after: Fen;
  readonly measures: readonly MeasureRelief[];
}

/** Money that is no charge: tax not paid, an early refund. It stands below the invoice total. */
export interface EconomicBenefit {
  readonly line: string;
  readonly eventDate: BeijingDate;
  readonly amount: Fen;
  readonly measures: readonly MeasureRelief[];
}

/** A measure nobody can decide on the facts at hand; what it would give is shown apart and in no total. */
export interface UndecidedMeasure {
  readonly measure: string;
  readonly missing: readonly string[];
  readonly ifEvidenced: Fen | null;
}

/** What a scenario's measures do to the charges of one itinerary, each on the day of its own event. */
export interface RateOverlay {
  readonly scenario: string;
  readonly reliefs: readonly ChargeRelief[];
  readonly benefits: readonly EconomicBenefit[];
  readonly undecided: readonly UndecidedMeasure[];
  /** Import taxes or export refund by name, before relief; empty as long as the rates of the goods are not stated. */
  readonly taxes: Readonly<Record<string, Fen>>;
}
