import type { Network } from './network.ts';
import type { FlatReason } from './price-series.ts';
import type { ChargeCode } from './tariff-item.ts';

/** Carriage itself, whose prices the market moves. */
const CARRIAGE: ReadonlySet<ChargeCode> = new Set([
  'RAIL_BASE',
  'RAIL_RUN',
  'RAIL_FUND',
  'RAIL_FOREIGN',
  'RAIL_THROUGH',
  'RIVER_FREIGHT',
  'OCEAN_FREIGHT',
  'AIR_FREIGHT',
  'ROAD_HAUL',
]);

/** Known prices of carriage by what they do over time. */
export interface PriceCourses {
  readonly follow: number;
  /** By the reason stated. */
  readonly flat: Readonly<Record<FlatReason, number>>;
  /** Flat, and nobody says why. */
  readonly unstated: number;
}

export function countPriceCourses({ tariffs }: Network): PriceCourses {
  const courses = [...tariffs.values()]
    .flat()
    .filter(({ charge, unitPrice }) => CARRIAGE.has(charge) && unitPrice !== null)
    .map(({ course }) => course);
  const flatFor = (reason: FlatReason | null): number =>
    courses.filter((course) => course.kind === 'flat' && course.reason === reason).length;
  return {
    follow: courses.filter(({ kind }) => kind === 'follows').length,
    flat: {
      regulated: flatFor('regulated'),
      contract: flatFor('contract'),
      diesel_changes: flatFor('diesel_changes'),
      no_series: flatFor('no_series'),
    },
    unstated: flatFor(null),
  };
}
