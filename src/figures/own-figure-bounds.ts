import type { FigureField, FigureRef } from '../contract/figure-ref.ts';
import { isProvinceToll, type ProvinceToll } from '../network/province.ts';

/** What a figure may be, both ends in; `whole` for counts of days. */
export interface FigureBounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

const ANY_PRICE: FigureBounds = { least: 0, most: 1_000_000_000 };
/** For what is divided by or multiplied into everything: never nothing. */
const SMALLEST = 0.0001;

const TOLL_KM: FigureBounds = { least: 0, most: 10_000 };

const PLAIN: Readonly<Record<Exclude<FigureField, ProvinceToll>, FigureBounds>> = {
  unit_price: ANY_PRICE,
  list_price: ANY_PRICE,
  minimum: ANY_PRICE,
  value: { least: 0, most: 1_000_000 },
  cny: { least: SMALLEST, most: 10_000 },
  factor: { least: 0.01, most: 100 },
  distance_km: { least: 0, most: 40_000 },
  tariff_km: { least: 0.1, most: 40_000 },
  toll_km_chongqing: TOLL_KM,
  hours_typical: { least: 0, most: 5_000 },
  hours_p90: { least: 0, most: 10_000 },
  back_hours_typical: { least: 0, most: 5_000 },
  back_hours_p90: { least: 0, most: 10_000 },
  run_hours_typical: { least: 0.1, most: 5_000 },
  run_hours_p90: { least: 0.1, most: 10_000 },
  dwell_hours_typical: { least: 0, most: 5_000 },
  dwell_hours_p90: { least: 0, most: 10_000 },
  departures_per_week: { least: 0.01, most: 2_000 },
  cut_off_hours: { least: 0, most: 1_000 },
  capacity_teu: { least: 1, most: 30_000 },
  max_gross_20_t: { least: 2.2, most: 45 },
  max_gross_40_t: { least: 2.2, most: 45 },
  free_days: { least: 0, most: 365, whole: true },
};

/** A link has a length and takes time; work at a hub may need neither. */
const OF_LINKS: FigureBounds = { least: 0.1, most: 40_000 };

export function boundsOf({ target, field }: FigureRef, unit: string): FigureBounds {
  if (target === 'parameter' && (unit === 'share' || unit === 'discount')) return { least: 0, most: 1 };
  if (isProvinceToll(field)) return TOLL_KM;
  const isLength = field === 'distance_km' || field.endsWith('hours_typical');
  return target === 'link' && isLength ? OF_LINKS : PLAIN[field];
}
