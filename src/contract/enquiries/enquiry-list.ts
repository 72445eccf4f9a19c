import type { Grade } from '../../network/provenance.ts';
import type { Mode, Names } from '../../network/terminal.ts';
import type { Issue } from '../../units/issue.ts';
import type { Fen } from '../../units/money.ts';
import type { Enquiry } from '../enquiry.ts';
import type { LineSetting } from './enquiry-line.ts';

/** How large a list of enquiries may be. */
export const LIST_AT_MOST = { enquiries: 500, bytes: 8_000_000, unpackedBytes: 30_000_000 } as const;

/** A table or lines of text with an enquiry in each row, read on a day from which `tomorrow` counts. */
export interface ListAsked {
  /** Empty for text that was pasted. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `YYYY-MM-DD` in Beijing. */
  readonly today: string;
  /** The moment against which a ready time counts as past. */
  readonly asOf: string;
}

/** A row of a list that can be asked. */
export interface ListedEnquiry {
  /** As an editor or a spreadsheet counts, from 1. */
  readonly line: number;
  /** What the row calls itself: a customer, a number; empty for nothing. */
  readonly reference: string;
  readonly enquiry: Enquiry;
  readonly guesses: readonly LineSetting[];
}

export interface EnquiryList {
  readonly file: string;
  readonly enquiries: readonly ListedEnquiry[];
  /** Rows that cannot be asked; why is among the issues. */
  readonly refused: number;
  /** At `file:line:column`. */
  readonly issues: readonly Issue[];
}

/** By what a route is the best of those that Compare lists. */
export const LIST_STANDINGS = ['economic', 'cheapest', 'fastest'] as const;
export type ListStanding = (typeof LIST_STANDINGS)[number];

/** A route with the figures that Compare has for it. */
export interface ListedRoute {
  readonly letter: string;
  readonly names: Names;
  readonly modes: readonly Mode[];
  /** "At least" where not complete. */
  readonly invoiceTotal: Fen;
  readonly economicTotal: Fen;
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  readonly co2eKg: number;
  readonly grade: Grade | null;
  readonly complete: boolean;
}

/** What became of an enquiry of a list. */
export type ListOutcome =
  | {
      readonly kind: 'answered';
      readonly best: Readonly<Record<ListStanding, ListedRoute>>;
      /** How many Compare lists. */
      readonly routes: number;
      readonly issues: readonly Issue[];
    }
  /** No route, or none can be sought: the issues say why. */
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

/** Outcomes by their place in the list, as they come. */
export interface ListProgress {
  readonly done: number;
  readonly total: number;
  readonly found: readonly { readonly index: number; readonly outcome: ListOutcome }[];
}
