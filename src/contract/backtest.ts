import type { Mode, Names, TerminalId } from '../network/terminal.ts';

/*
 * Published figures of whole routes held against the model.
 */

/** A transit time, a price, or an order of two routes. */
export type BacktestMetric = 'time' | 'cost' | 'faster' | 'cheaper';

/**
 * What a figure covers. `journey`: from the first departure to the last arrival, transfers and waits between
 * them included. `whole`: from the goods' being ready at the first terminal to their release at the last.
 */
export type BacktestScope = 'journey' | 'whole';

/** Unit of a published figure; empty for an order. */
export type BacktestUnit =
  | 'days'
  | 'hours'
  | `${'CNY' | 'USD' | 'EUR'}/${'FEU' | 'TEU'}`
  | 'CNY/kg'
  | 'USD/kg'
  | '';

/** A route as a publication names it: its modes in order, places on the way and places it leaves aside. */
export interface RouteHint {
  readonly modes: readonly Mode[];
  readonly by: readonly string[];
  readonly avoiding: readonly string[];
}

/** A published figure of a whole route, or a published order of two routes. */
export interface BacktestCase {
  /** Line of the table. */
  readonly line: number;
  readonly origin: string;
  readonly destination: string;
  readonly route: RouteHint;
  /** The route that is slower or dearer; null for a figure. */
  readonly than: RouteHint | null;
  readonly metric: BacktestMetric;
  /** Both null for an order. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: BacktestUnit;
  readonly equipment: string;
  readonly scope: BacktestScope;
  readonly year: number;
  /** Issuer, document and date. */
  readonly source: string;
  readonly note: string;
  /** In both languages; null for what is empty. The reason says why the model differs, where that was looked into. */
  readonly texts: { readonly source: Names; readonly note: Names | null; readonly reason: Names | null };
}

/** The model's figure of a route, and the itinerary it was read from. */
export interface ModelFigure {
  /** In the unit of the case; days or yuan a box for an order. Null where a price is unknown. */
  readonly value: number | null;
  /** The same figure of the route that a list shows first, which may have more bookings. */
  readonly firstValue: number | null;
  readonly names: Names;
  readonly gateway: TerminalId;
}

/** How one published figure or order compares with the model. */
export interface BacktestResult {
  readonly case: BacktestCase;
  /** Null where the model knows no such route. */
  readonly model: ModelFigure | null;
  /** Of an order: the route that should be slower or dearer. */
  readonly other: ModelFigure | null;
  /** Distance to the published range as a share of its nearer end, signed; 0 inside it. Null for orders. */
  readonly error: number | null;
  /** Distance to the middle of the range as a share of it, signed. */
  readonly midpointError: number | null;
  /** The same of the route that a list of all on the way shows first; null for orders and where there is none. */
  readonly firstError: number | null;
  /** Of an order: whether the model puts the two routes the same way. */
  readonly isRight: boolean | null;
}

export interface BacktestReport {
  readonly results: readonly BacktestResult[];
  readonly summary: BacktestSummary;
}

/** How well the model meets a set of published figures. */
export interface BacktestSummary {
  readonly time: ErrorSummary;
  readonly cost: ErrorSummary;
  readonly order: { readonly cases: number; readonly right: number; readonly share: number | null };
  /** Figures by the chain of modes of their route, the most cases first; and by year of publication, latest first. */
  readonly byChain: readonly ErrorGroup[];
  readonly byYear: readonly ErrorGroup[];
  /** Figures and orders for which the model knows no such route or no price. */
  readonly unanswered: number;
}

export interface ErrorGroup {
  /** `rail-sea`, or a year. */
  readonly key: string;
  readonly time: ErrorSummary;
  readonly cost: ErrorSummary;
}

export interface ErrorSummary {
  readonly cases: number;
  /** Median of the absolute errors; an unanswered figure counts as the worst. Null without cases, or if most are unanswered. */
  readonly medianError: number | null;
  readonly medianMidpointError: number | null;
  /** The median error of the routes that a list shows first. */
  readonly medianFirstError: number | null;
  /** Share of figures inside their published range. */
  readonly insideShare: number | null;
}

/** Cases worked out since the last word, and how many there are in all. */
export interface BacktestProgress {
  readonly found: readonly BacktestResult[];
  readonly done: number;
  readonly total: number;
}
