import type { Consignment } from '../consignment/consignment.ts';
import type { Network } from '../network/network.ts';
import type { ArrivalSpread } from '../simulation/simulate-itinerary.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import type { Assessment } from './assess.ts';
import type { Exclusion } from './exclusions.ts';
import { familyOf } from './route-family.ts';

/** Whether goods keep at least as long as a way takes in one of two draws. */
export const keepsFor = (
  { shelfLifeDays }: Pick<Consignment, 'shelfLifeDays'>,
  { p50Minutes }: Pick<ArrivalSpread, 'p50Minutes'>,
): boolean => shelfLifeDays === null || p50Minutes <= shelfLifeDays * MINUTES_PER_DAY;

/** Assessments by whether the goods outlast them. */
export interface ByShelfLife {
  readonly inTime: readonly Assessment[];
  /** The soonest of each family of routes on which they spoil. */
  readonly spoilt: readonly Exclusion[];
}

export function byShelfLife(
  network: Network,
  consignment: Consignment,
  assessments: readonly Assessment[],
): ByShelfLife {
  const { shelfLifeDays } = consignment;
  if (shelfLifeDays === null) return { inTime: assessments, spoilt: [] };
  const inTime = assessments.filter(({ spread }) => keepsFor(consignment, spread));
  const spoilt = new Map<string, Assessment>();
  for (const assessment of assessments) {
    if (keepsFor(consignment, assessment.spread)) continue;
    const family = familyOf(network, assessment.itinerary);
    const other = spoilt.get(family);
    if (!other || assessment.spread.p50Minutes < other.spread.p50Minutes) spoilt.set(family, assessment);
  }
  return {
    inTime,
    spoilt: Array.from(spoilt.values(), ({ itinerary, spread }) => ({
      itinerary,
      refusal: {
        reason: 'X07',
        values: {
          m: shelfLifeDays,
          w: Math.round((spread.p50Minutes / MINUTES_PER_DAY) * 10) / 10,
        },
      },
    })),
  };
}
