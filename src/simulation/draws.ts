import { type DurationSpread, durationAt } from './duration-spread.ts';
import { normalQuantile } from './normal-quantile.ts';
import { uniformStream } from './random-stream.ts';

/** Correlation of all durations through the season they share (Gaussian copula). */
const SEASON_CORRELATION = 0.3;

/** The random numbers of one comparison, made once for each stream and shared by all itineraries. */
export interface Draws {
  readonly count: number;
  /** Minutes of a run or operation in each draw. */
  durations(key: string, spread: DurationSpread): Float64Array;
  /** Where in its headway a pattern of unknown phase lies, 0 to 1, in each draw. */
  phases(service: string): Float64Array;
}

export function createDraws(seed: number, count: number): Draws {
  const cache = new Map<string, Float64Array>();
  const stored = (key: string, make: () => Float64Array): Float64Array => {
    const known = cache.get(key);
    if (known) return known;
    const made = make();
    cache.set(key, made);
    return made;
  };
  const normals = (key: string): Float64Array =>
    stored(`normal|${key}`, () => uniformStream(seed, key, count).map(normalQuantile));
  const own = Math.sqrt(1 - SEASON_CORRELATION);
  const shared = Math.sqrt(SEASON_CORRELATION);
  return {
    count,
    durations: (key, spread) =>
      stored(`duration|${key}|${spread.least}|${spread.mu}|${spread.sigma}`, () => {
        const season = normals('season');
        return normals(key).map((z, draw) => durationAt(spread, shared * (season[draw] ?? 0) + own * z));
      }),
    phases: (service) => stored(`phase|${service}`, () => uniformStream(seed, `phase|${service}`, count)),
  };
}
