import type { AnswerItinerary } from '../contract/answer-schema.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { addFen, type Fen, fen } from '../units/money.ts';

/** One change by which a route would have the lower economic total of two, all else as it is. */
export type WinningChange =
  /** Its invoice lower by this. */
  | { readonly kind: 'price'; readonly amount: Fen; readonly perUnit: Fen; readonly share: number }
  /** A day under way worth more, or less, than this. */
  | { readonly kind: 'day_cost'; readonly side: 'above' | 'below'; readonly amount: Fen }
  /** Its goods there sooner by this, at the present cost of a day. */
  | { readonly kind: 'time'; readonly minutes: number };

/** What it is counted in: how many units share the invoice, and what a day costs. */
export interface WinningTerms {
  readonly units: number;
  readonly dayCost: Fen;
}

/** The single changes by which the dearer of two routes would win; none where it wins already, or is not complete. */
export function winningChanges(
  loser: AnswerItinerary,
  winner: AnswerItinerary,
  { units, dayCost }: WinningTerms,
): readonly WinningChange[] {
  const lacking = fen(loser.economicTotal - winner.economicTotal);
  if (lacking <= 0 || !loser.complete || !winner.complete) return [];
  const price: WinningChange = {
    kind: 'price',
    amount: lacking,
    perUnit: fen(Math.ceil(lacking / units)),
    share: lacking / loser.invoiceTotal,
  };
  const minutes = dayCost > 0 ? Math.ceil((lacking / dayCost) * MINUTES_PER_DAY) : null;
  return [
    ...(lacking < loser.invoiceTotal ? [price] : []),
    ...dayCostChange(loser, winner),
    ...(minutes === null || minutes >= loser.p50Minutes ? [] : [{ kind: 'time' as const, minutes }]),
  ];
}

/** The cost of a day at which both totals are one: they are lines over it. */
function dayCostChange(loser: AnswerItinerary, winner: AnswerItinerary): readonly WinningChange[] {
  const [a, b] = [totalOverDays(loser), totalOverDays(winner)];
  if (a.days === b.days) return [];
  const at = (a.fixed - b.fixed) / (b.days - a.days);
  if (at <= 0) return [];
  return a.days < b.days
    ? [{ kind: 'day_cost', side: 'above', amount: fen(Math.ceil(at)) }]
    : [{ kind: 'day_cost', side: 'below', amount: fen(Math.floor(at)) }];
}

const OF_DAYS: ReadonlySet<string> = new Set(['CAPITAL', 'DECAY']);

/** An economic total as it depends on what a day costs: days as the bill counts them. */
export function totalOverDays(itinerary: AnswerItinerary): {
  readonly fixed: number;
  readonly days: number;
} {
  const ofDays = itinerary.charges.filter(({ code }) => OF_DAYS.has(code));
  const [first] = ofDays;
  return {
    fixed: itinerary.economicTotal - addFen(ofDays.flatMap(({ amount }) => amount ?? [])),
    days: first?.quantity ?? itinerary.meanMinutes / MINUTES_PER_DAY,
  };
}
