import {
  bestSupposed,
  FUEL_SHARE,
  SUPPOSED_WITHIN,
  type Supposition,
  supposedTotal,
  suppositionPoints,
} from '../../contrast/what-if.ts';

const percentOf = (code: keyof typeof FUEL_SHARE): number => Math.round((FUEL_SHARE[code] ?? 0) * 100);

/** What may be supposed of the bills of an answer, and where the order turns. */
export const supposed = {
  within: SUPPOSED_WITHIN,
  points: suppositionPoints,
  best: bestSupposed,
  total: supposedTotal,
  /** How much of each freight moves with fuel, per cent. */
  fuelPercents: {
    road: percentOf('ROAD_HAUL'),
    river: percentOf('RIVER_FREIGHT'),
    sea: percentOf('OCEAN_FREIGHT'),
    air: percentOf('AIR_FREIGHT'),
  },
} as const;

export type { Supposition };
