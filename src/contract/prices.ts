import type { Answer, AnswerItinerary } from './answer-schema.ts';
import type { Enquiry } from './enquiry.ts';
import type { PolicySituation } from './policy.ts';

/*
 * An answer put under other measures: the routes stay, what is paid for them and their order change.
 */

export interface PricesQuestion {
  readonly enquiry: Enquiry;
  readonly situation: PolicySituation;
}

/** What of an itinerary changes with the measures. */
export type ItineraryPrices = Pick<
  AnswerItinerary,
  'badges' | 'invoiceTotal' | 'economicTotal' | 'invoiceRange' | 'perBox' | 'policy'
>;

export interface AnswerPrices {
  /** Ids of the listed itineraries in their new order. */
  readonly order: readonly string[];
  /** By id, of those listed and those dominated. */
  readonly itineraries: Readonly<Record<string, ItineraryPrices>>;
  readonly switchingPoints: Answer['switchingPoints'];
  /** Of the answer to come: where it is not the key of the answer at hand, levers moved and it has to be asked for anew. */
  readonly leverKey: string | null;
}
