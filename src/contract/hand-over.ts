import type { Enquiry } from './enquiry.ts';

/*
 * How late goods may be handed over so that charges still fall in time, with what probability.
 */

export interface HandOverQuestion {
  readonly enquiry: Enquiry;
  /** Id of an itinerary in the answer to that enquiry. */
  readonly itinerary: string;
  readonly deadlines: readonly {
    /** Index into the charges of the itinerary. */
    readonly charge: number;
    /** Last day on which the charge may fall, `YYYY-MM-DD`, Beijing. */
    readonly lastDay: string;
  }[];
}

/** Days of hand-over are `YYYY-MM-DD` in Beijing, at the hour at which the goods are ready. */
export interface LastHandOver {
  readonly charge: number;
  readonly lastDay: string;
  /** Latest day handed over on which that share of the draws is in time; null where no day of the horizon is. */
  readonly p50: string | null;
  readonly p80: string | null;
  readonly p95: string | null;
  /**
   * Share of the draws in time, day by day from the last sure one to the first infeasible one; a tail of less than even
   * odds may be cut off, and then the last share is not 0.
   */
  readonly days: readonly { readonly day: string; readonly share: number }[];
}

/** Deadlines worked out, and how many there are. */
export interface HandOverProgress {
  readonly done: number;
  readonly total: number;
}
