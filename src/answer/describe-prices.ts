import type { Assessment } from '../compare/assess.ts';
import type { Ranking } from '../compare/ranking.ts';
import { unitsOf } from '../consignment/consignment.ts';
import type { Answer } from '../contract/answer-schema.ts';
import type { AnswerPrices, ItineraryPrices } from '../contract/prices.ts';
import type { PricedItinerary } from '../measures/pricing.ts';
import { itineraryId } from '../routing/itinerary-id.ts';
import { addFen, type Fen, fen } from '../units/money.ts';

/** What measures change of an answer: what is paid, the order, badges and switching points. */
export const describePrices = (
  ranking: Ranking<PricedItinerary>,
  consignment: Parameters<typeof unitsOf>[0],
  leverKey: string | null,
): AnswerPrices => ({
  leverKey,
  order: ranking.listed.map(({ assessment }) => itineraryId(assessment.itinerary)),
  itineraries: Object.fromEntries(
    ranking.all.map((priced) => [
      itineraryId(priced.assessment.itinerary),
      describeItineraryPrices(priced, ranking, unitsOf(consignment)),
    ]),
  ),
  switchingPoints: describeSwitchingPoints(ranking),
});

/** `units` is what the price of one is told for. */
export function describeItineraryPrices(
  { assessment, invoiceTotal, economicTotal, policy }: PricedItinerary,
  { badges }: Ranking,
  units: number,
): ItineraryPrices {
  const saving = assessment.invoiceTotal - invoiceTotal;
  return {
    badges: [...(badges.get(assessment) ?? [])],
    invoiceTotal,
    economicTotal,
    invoiceRange: {
      low: fen(endOf(assessment, 'low') - saving),
      high: fen(endOf(assessment, 'high') - saving),
    },
    perBox: fen(Math.round(invoiceTotal / units)),
    policy,
  };
}

export const describeSwitchingPoints = ({ switchingPoints }: Ranking): Answer['switchingPoints'] =>
  switchingPoints.map(({ below, above, dayCost }) => ({
    below: itineraryId(below.assessment.itinerary),
    above: itineraryId(above.assessment.itinerary),
    dayCostCny: dayCost,
  }));

/** One end of the span of the invoice: the sum of that end of its rows. */
const endOf = ({ rows }: Assessment, end: 'low' | 'high'): Fen =>
  addFen(rows.flatMap(({ charge }) => charge[end] ?? []));
