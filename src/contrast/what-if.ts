import type { AnswerCharge, AnswerItinerary } from '../contract/answer-schema.ts';
import { type Exact, exactly } from '../units/exact.ts';
import { extend, type Fen, fen } from '../units/money.ts';

/**
 * What is supposed of the bills: a rate of exchange or the price of fuel that moves by per cent, per cent off the
 * main-leg freight of one route, days by which one route is late at the present cost of a day.
 */
export type Supposition =
  | { readonly kind: 'rate'; readonly currency: 'USD' | 'EUR' }
  | { readonly kind: 'fuel' }
  | { readonly kind: 'discount'; readonly route: string }
  | { readonly kind: 'delay'; readonly route: string; readonly dayCost: Fen };

/** How far each may be drawn, per cent or days. */
export const SUPPOSED_WITHIN = {
  rate: { least: -20, most: 20, step: 0.1 },
  fuel: { least: -50, most: 100, step: 0.5 },
  discount: { least: 0, most: 30, step: 0.1 },
  delay: { least: 0, most: 14, step: 0.1 },
} as const;

/** Where another route gets the least economic total, in per cent or days. */
export interface SuppositionPoint {
  readonly below: AnswerItinerary;
  readonly above: AnswerItinerary;
  readonly at: number;
}

/**
 * How much of a freight moves with fuel. Road: 2.3 of 6.5 yuan a kilometre without tolls; sea: the share by which lanes
 * without an index move in the data; river and air are taken alike. Trains run by tariff, whatever fuel costs.
 */
export const FUEL_SHARE: Readonly<Partial<Record<AnswerCharge['code'], number>>> = {
  ROAD_HAUL: 0.35,
  DRAYAGE: 0.35,
  RIVER_FREIGHT: 0.3,
  OCEAN_FREIGHT: 0.3,
  AIR_FREIGHT: 0.3,
};

/** Freight under way: what a carrier may take something off. */
export const FREIGHT: ReadonlySet<AnswerCharge['code']> = new Set([
  'RAIL_BASE',
  'RAIL_RUN',
  'RAIL_FOREIGN',
  'RAIL_THROUGH',
  'RIVER_FREIGHT',
  'OCEAN_FREIGHT',
  'AIR_FREIGHT',
  'ROAD_HAUL',
]);

/** The economic total of a route where so much is supposed: the lines concerned billed anew to the fen, all else as it is. */
export function supposedTotal(itinerary: AnswerItinerary, supposition: Supposition, amount: number): Fen {
  if (supposition.kind === 'delay')
    return itinerary.id === supposition.route
      ? fen(itinerary.economicTotal + Math.round(amount * supposition.dayCost))
      : itinerary.economicTotal;
  const moved = concerned(itinerary, supposition).reduce((sum, line) => {
    const { quantity, unitPrice, exchangeRate } = line;
    const rate = exactly(exchangeRate)
      .times(factorOf(line, supposition.kind, amount))
      .toFixed();
    return sum + extend(quantity, unitPrice, rate) - extend(quantity, unitPrice, exchangeRate);
  }, 0);
  return fen(itinerary.economicTotal + moved);
}

/** What the amount of a line is multiplied by. */
function factorOf({ code }: AnswerCharge, kind: 'rate' | 'fuel' | 'discount', percent: number): Exact {
  const moved = kind === 'fuel' ? exactly(percent).times(FUEL_SHARE[code] ?? 0) : exactly(percent);
  return (kind === 'discount' ? exactly(100).minus(moved) : exactly(100).plus(moved)).div(100);
}

type PricedCharge = AnswerCharge & { readonly unitPrice: string; readonly amount: Fen };

/** Lines whose amount follows; one that stands at its minimum does not. */
function concerned(itinerary: AnswerItinerary, supposition: Supposition): readonly PricedCharge[] {
  return itinerary.charges.filter(
    (line): line is PricedCharge => isPriced(line) && isMoved(itinerary, line, supposition),
  );
}

const isPriced = (line: AnswerCharge): boolean =>
  line.unitPrice !== null &&
  line.amount !== null &&
  line.amount === extend(line.quantity, line.unitPrice, line.exchangeRate);

function isMoved({ id }: AnswerItinerary, line: AnswerCharge, supposition: Supposition): boolean {
  switch (supposition.kind) {
    case 'rate':
      return line.currency === supposition.currency;
    case 'fuel':
      return FUEL_SHARE[line.code] !== undefined;
    case 'discount':
      return id === supposition.route && FREIGHT.has(line.code);
    case 'delay':
      return false;
  }
}

/** The route with the least total where so much is supposed; the first of equals. Null without a complete one. */
export function bestSupposed(
  itineraries: readonly AnswerItinerary[],
  supposition: Supposition,
  amount: number,
): AnswerItinerary | null {
  const totals = itineraries
    .filter(({ complete }) => complete)
    .map((itinerary) => ({ itinerary, total: supposedTotal(itinerary, supposition, amount) }));
  const [first] = totals;
  if (first === undefined) return null;
  return totals.reduce((best, next) => (next.total < best.total ? next : best), first).itinerary;
}

/** Hundredths in which points are sought and told. */
const FINEST = 100;

/**
 * Every point at which the best of the complete routes changes, to a hundredth: the last hundredth at which the one
 * before is best. The least of straight lines is bent one way only: what is best at both ends of a span is best within.
 */
export function suppositionPoints(
  itineraries: readonly AnswerItinerary[],
  supposition: Supposition,
): readonly SuppositionPoint[] {
  const { least, most } = SUPPOSED_WITHIN[supposition.kind];
  const best = (hundredths: number): AnswerItinerary | null =>
    bestSupposed(itineraries, supposition, hundredths / FINEST);
  return pointsBetween(best, least * FINEST, most * FINEST);
}

type BestAt = (hundredths: number) => AnswerItinerary | null;

/** Halves the span until its ends have different best routes a hundredth apart; a span with one best has no point. */
function pointsBetween(best: BestAt, low: number, high: number): readonly SuppositionPoint[] {
  const [below, above] = [best(low), best(high)];
  if (below === null || above === null || below === above) return [];
  if (high - low === 1) return [{ below, above, at: low / FINEST }];
  const middle = Math.floor((low + high) / 2);
  return [...pointsBetween(best, low, middle), ...pointsBetween(best, middle, high)];
}
