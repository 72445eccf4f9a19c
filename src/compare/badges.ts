import type { AnswerItinerary } from '../contract/answer-schema.ts';
import type { Assessment } from './assess.ts';

type Badge = AnswerItinerary['badges'][number];

const FIGURE: Readonly<Record<Badge, (assessment: Assessment) => number>> = {
  lowest_economic: ({ economicTotal }) => economicTotal,
  cheapest: ({ invoiceTotal }) => invoiceTotal,
  fastest: ({ spread }) => spread.p50Minutes,
  lowest_co2e: ({ co2e }) => co2e.value,
  steadiest: ({ spread }) => spread.p90Minutes - spread.p50Minutes,
};

const BADGES: readonly Badge[] = ['lowest_economic', 'cheapest', 'fastest', 'lowest_co2e', 'steadiest'];

/** Which complete itinerary leads on what; the first in the list wins a tie, and a list of one needs no badges. */
export function badgesOf(shown: readonly Assessment[]): ReadonlyMap<Assessment, readonly Badge[]> {
  const complete = shown.filter((assessment) => assessment.complete);
  const badges = new Map<Assessment, Badge[]>();
  if (complete.length < 2) return badges;
  for (const badge of BADGES) {
    const leader = complete.reduce((best, next) => (FIGURE[badge](next) < FIGURE[badge](best) ? next : best));
    badges.set(leader, [...(badges.get(leader) ?? []), badge]);
  }
  return badges;
}
