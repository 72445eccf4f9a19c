import type { Mode, Names } from '../network/terminal.ts';
import type { Fen } from '../units/money.ts';
import type { Enquiry } from './enquiry.ts';

/*
 * How far a box gets from one place, and for how much.
 */

/** What "within" means. Figures are text as typed: days, or CNY for one box. */
export type IsochroneLimit =
  | { readonly measure: 'p50' | 'p90'; readonly days: string }
  | { readonly measure: 'invoice'; readonly cnyPerBox: string };

/** An enquiry without destination: what Compare would be asked for each of them. */
export interface IsochroneQuestion {
  readonly enquiry: Omit<Enquiry, 'to'>;
  /** Null measures every terminal; with a limit those surely beyond it are left unmeasured, which is faster. */
  readonly limit: IsochroneLimit | null;
}

/** An itinerary that leads on one measure; the figures are Compare's to the minute and the fen. */
export interface ReachedBy {
  /** As in Compare's answer. */
  readonly id: string;
  readonly names: Names;
  readonly modes: readonly Mode[];
  readonly gateway: string;
  readonly legs: readonly {
    readonly mode: Mode;
    readonly from: string;
    readonly to: string;
    readonly service: string;
    readonly serviceNames: Names;
  }[];
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  /** "At least" when not complete. */
  readonly invoiceTotal: Fen;
  readonly perBox: Fen;
  readonly complete: boolean;
}

export interface ReachedTerminal {
  readonly terminal: string;
  /**
   * `within` and `beyond` the limit (without one, all that can be reached are within); `unreachable`: Compare finds
   * no route. What is `beyond` without figures was left unmeasured.
   */
  readonly state: 'within' | 'beyond' | 'unreachable';
  /** Least P50, least P90 and least invoice of Compare's list. The cheapest has every price known. */
  readonly fastest: ReachedBy | null;
  readonly surest: ReachedBy | null;
  readonly cheapest: ReachedBy | null;
}

export interface Isochrone {
  readonly from: string;
  readonly origins: readonly string[];
  readonly equipment: string;
  readonly boxes: number;
  readonly grossTonnes: number;
  readonly commodity: string;
  readonly ready: string;
  readonly limit: IsochroneLimit | null;
  /** Every terminal but the origins and chokepoints, in the order of the network. */
  readonly terminals: readonly ReachedTerminal[];
  /** Ids of those within: what a hull has to contain, no more and no less. */
  readonly within: readonly string[];
}

/** Terminals measured since the last word, and how many there are in all. */
export interface IsochroneProgress {
  readonly found: readonly ReachedTerminal[];
  readonly done: number;
  readonly total: number;
}

/** Degrees east and north. */
export type OutlinePoint = readonly [lon: number, lat: number];

/** Polygons as GeoJSON has the coordinates of a MultiPolygon: each a closed outer ring and its holes. */
export type Outline = readonly (readonly (readonly OutlinePoint[])[])[];
