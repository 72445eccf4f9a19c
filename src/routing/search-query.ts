import type { StepWindow } from '../network/events/step-window.ts';
import type { TerminalId } from '../network/terminal.ts';
import type { Instant } from '../units/instant.ts';

/** How much worse than another an itinerary may be, in every criterion, and still be kept. */
export interface Slack {
  readonly minutes: number;
  /** Shares of the least money and least CO2e with which the destination can be reached. */
  readonly moneyShare: number;
  readonly co2eShare: number;
}

/**
 * What each arc adds to the time that a journey takes in the mean, and to how far it strays from it. Planned times know
 * one departure of a service whose departures are assumed, and may owe a short wait to luck; the mean does not.
 */
export interface ArcExpectation {
  /** Whole minutes in the mean: delivery before the cut-off, run or work, and the wait where departures are assumed. */
  readonly minutes: Float64Array;
  /** Whole square minutes, as if no part of a journey depended on another. */
  readonly variance: Float64Array;
}

/**
 * What to search with, wherever it leads. Prices are step functions of time: segment i holds from `segmentStarts[i]`
 * (the first from ever) until the next begins. A ride and the storage before it are priced at the departure, a hub
 * operation at its start. The search counts in whole minutes, fen and grams, so that sums are exact in any order.
 */
export interface SearchStart {
  /** No itinerary passes through a second origin. */
  readonly origins: readonly TerminalId[];
  readonly ready: Instant;
  readonly segmentStarts: Int32Array;
  /** CNY of each arc, one array per segment. */
  readonly arcMoney: readonly Float64Array[];
  /** 1 for arcs of which a price is unknown in any segment: their money is a lower bound. */
  readonly arcIncomplete: Uint8Array;
  /** Kilograms of each arc. */
  readonly arcCo2e: Float64Array;
  /** Null leaves expectation and risk out of the comparison. */
  readonly expectation: ArcExpectation | null;
  /**
   * When each arc cannot begin or takes longer, by the minute at which it begins: a ride's departure, the start of work.
   * Null where nothing happens.
   */
  readonly arcEvents: readonly (readonly StepWindow[])[] | null;
  /** 0 bans an arc. */
  readonly arcAllowed: Uint8Array;
  /** CNY a day past the free days, by position in `graph.keys.storageTariffs`; NaN when unknown. One per segment. */
  readonly storageCnyPerDay: readonly Float64Array[];
  /** The most rides an itinerary may have. */
  readonly maxLegs: number;
  /** Null keeps the front alone. */
  readonly slack: Slack | null;
  /** Looked at before the first label and after every 2,048; true ends the search with what it has. */
  readonly shouldStop: () => boolean;
}

/** What to search for. */
export interface SearchQuery extends SearchStart {
  /** No itinerary goes on from a destination. */
  readonly destinations: readonly TerminalId[];
}
