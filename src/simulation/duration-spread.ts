import { exp, ln } from './elementary.ts';
import { Z_90 } from './normal-quantile.ts';

/** Share of the median below which no run or operation falls. */
export const LEAST_SHARE = 0.6;

/** Shifted lognormal through a median and a 90th percentile: `least + exp(mu + sigma z)`, minutes. */
export interface DurationSpread {
  readonly least: number;
  readonly mu: number;
  /** 0 for a duration that does not vary. */
  readonly sigma: number;
}

/** Fits the spread to two published quantiles; long right tails are what freight trains and borders show. */
export function spreadOf(medianHours: number, p90Hours: number): DurationSpread {
  const median = medianHours * 60;
  const p90 = p90Hours * 60;
  if (median <= 0 || p90 <= median) return { least: median, mu: 0, sigma: 0 };
  const least = LEAST_SHARE * median;
  const mu = ln(median - least);
  return { least, mu, sigma: (ln(p90 - least) - mu) / Z_90 };
}

export const durationAt = (spread: DurationSpread, z: number): number =>
  spread.sigma === 0 ? spread.least : spread.least + exp(spread.mu + spread.sigma * z);

/** Minutes and square minutes. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

export function momentsOf({ least, mu, sigma }: DurationSpread): Moments {
  if (sigma === 0) return { mean: least, variance: 0 };
  const square = sigma * sigma;
  const beyond = exp(mu + square / 2);
  return { mean: least + beyond, variance: beyond * beyond * (exp(square) - 1) };
}
