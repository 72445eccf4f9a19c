import type { Enquiry } from './contract.ts';

/** How late goods may be handed over so that a charge still falls on or before a day. */
export interface LastHandOverQuestion {
  readonly enquiry: Enquiry;
  /** Id of the itinerary in the answer to that enquiry. */
  readonly itinerary: string;
  readonly events: readonly {
    /** Given back with the answer. */
    readonly key: string;
    /** Index into the charges of the itinerary. */
    readonly charge: number;
    /** `YYYY-MM-DD`, Beijing. */
    readonly lastDay: string;
  }[];
}

/** Days of hand-over, `YYYY-MM-DD`, at the ready time's hour of day. */
export interface LastHandOver {
  readonly key: string;
  /** Latest day on which the given share of the draws is in time; null when none within the days tried is. */
  readonly p50: string | null;
  readonly p80: string | null;
  readonly p95: string | null;
  /** Share of the draws in time, for each day tried, ascending. */
  readonly days: readonly { readonly day: string; readonly share: number }[];
}
