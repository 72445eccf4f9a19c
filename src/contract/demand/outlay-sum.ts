import type { Fen } from '../../units/money.ts';

/** What is laid out beyond the baseline, and what for. */
export interface OutlaySum {
  readonly outlay: Fen;
  /** What of it falls to boxes that would have gone so anyway. */
  readonly deadweight: Fen;
  /** For each TEU that goes another way in all, and each tonne of CO2e less; null where there is none. */
  readonly perTeuShifted: Fen | null;
  readonly perTonneAvoided: Fen | null;
}
