import type { Answer, AnswerItinerary, AnswerPolicy } from '../contract/answer-schema.ts';
import { addFen, type Fen, fen, formatFen, parseFen } from '../units/money.ts';

/**
 * An answer under measures: totals after them, the list by its new economic totals, badges for cost anew. Charges stay
 * as billed; what a measure takes off them stands under `policy`. Itineraries that no pricing names stay as they were.
 * Which itineraries are listed does not change: the search and its list are on billed prices.
 */
export function withPolicy(billed: Answer, pricing: Readonly<Record<string, AnswerPolicy>>): Answer {
  const priced = billed.itineraries.map((itinerary) => pricedItinerary(billed, itinerary, pricing));
  const ordered = [...priced].sort(byEconomicTotal);
  const badges = new Map([
    ['lowest_economic', leastOf(ordered, 'economicTotal')],
    ['cheapest', leastOf(ordered, 'invoiceTotal')],
  ] as const);
  return {
    ...billed,
    itineraries: ordered.map((itinerary) => ({
      ...itinerary,
      badges: [
        ...[...badges].flatMap(([badge, id]) => (id === itinerary.id ? [badge] : [])),
        ...itinerary.badges.filter((badge) => badge !== 'lowest_economic' && badge !== 'cheapest'),
      ],
    })),
    dominated: billed.dominated.map((loser) => ({
      ...loser,
      itinerary: pricedItinerary(billed, loser.itinerary, pricing),
    })),
  };
}

function pricedItinerary(
  { query }: Answer,
  itinerary: AnswerItinerary,
  pricing: Readonly<Record<string, AnswerPolicy>>,
): AnswerItinerary {
  const policy = pricing[itinerary.id];
  if (!policy) return itinerary;
  const saving = parseFen(policy.saving);
  const benefits = addFen(policy.benefits.map(({ amount }) => parseFen(amount)));
  const less = (amount: string, by: Fen): Fen => fen(parseFen(amount) - by);
  const invoice = less(itinerary.invoiceTotal, saving);
  return {
    ...itinerary,
    invoiceTotal: formatFen(invoice),
    economicTotal: formatFen(less(itinerary.economicTotal, fen(saving + benefits))),
    invoiceRange: {
      low: formatFen(less(itinerary.invoiceRange.low, saving)),
      high: formatFen(less(itinerary.invoiceRange.high, saving)),
    },
    perBox: formatFen(fen(Math.round(invoice / query.units))),
    policy,
  };
}

/** Complete ones first, as the list of an answer has them. */
const byEconomicTotal = (a: AnswerItinerary, b: AnswerItinerary): number =>
  Number(b.complete) - Number(a.complete) || parseFen(a.economicTotal) - parseFen(b.economicTotal);

function leastOf(
  itineraries: readonly AnswerItinerary[],
  total: 'economicTotal' | 'invoiceTotal',
): string | null {
  const complete = itineraries.filter((itinerary) => itinerary.complete);
  if (complete.length < 2) return null;
  const least = complete.reduce((best, one) => (parseFen(one[total]) < parseFen(best[total]) ? one : best));
  return least.id;
}
