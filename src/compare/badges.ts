import { BADGES, type Badge } from '../contract/list-marks.ts';
import type { Assessment } from './assess.ts';
import type { Standing } from './standing.ts';

const FIGURE: Readonly<Record<Badge, (standing: Standing) => number>> = {
  lowest_economic: ({ economicTotal }) => economicTotal,
  cheapest: ({ invoiceTotal }) => invoiceTotal,
  fastest: ({ assessment: { spread } }) => spread.p50Minutes,
  lowest_co2e: ({ assessment: { co2e } }) => co2e.value,
  steadiest: ({ assessment: { spread } }) => spread.p90Minutes - spread.p50Minutes,
};

/**
 * Which complete itinerary leads on what, over all that was assessed: a route that another folds away as dominated
 * may still be the cheapest, and then no listed one is called so. The first of equals leads; where fewer than two
 * stand to be compared nobody does.
 */
export function badgesOf(standings: readonly Standing[]): ReadonlyMap<Assessment, readonly Badge[]> {
  const complete = standings.filter(({ assessment }) => assessment.complete);
  const badges = new Map<Assessment, Badge[]>();
  if (complete.length < 2) return badges;
  for (const badge of BADGES) {
    const { assessment } = complete.reduce((best, next) =>
      FIGURE[badge](next) < FIGURE[badge](best) ? next : best,
    );
    badges.set(assessment, [...(badges.get(assessment) ?? []), badge]);
  }
  return badges;
}
