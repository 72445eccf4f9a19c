import { type DurationSpread, durationAt } from './duration-spread.ts';
import { normalQuantile } from './normal-quantile.ts';
import { uniformStream } from './random-stream.ts';

/** Correlation of all durations through the season they share (Gaussian copula). */
const SEASON_CORRELATION = 0.3;

/** Streams kept at a time: 32 kB each at 4,096 draws. */
const KEPT_AT_MOST = 1024;

/**
 * Random numbers by the key of their stream: the same for the same key, in whatever order and however often they are
 * asked for. Streams used last are kept, so that comparisons after the first find theirs made.
 */
export interface Draws {
  readonly count: number;
  /** Minutes of a run or operation in each draw; not to be changed. */
  durations(key: string, spread: DurationSpread): Float64Array;
  /** Where in its headway a pattern of unknown phase lies, 0 to 1, in each draw; not to be changed. */
  phases(service: string): Float64Array;
}

export function createDraws(seed: number, count: number): Draws {
  const kept = new Map<string, Float64Array>();
  const stored = (key: string, make: () => Float64Array): Float64Array => {
    const stream = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, stream);
    const [unused = key] = kept.keys();
    if (kept.size > KEPT_AT_MOST) kept.delete(unused);
    return stream;
  };
  const normals = (key: string): Float64Array => uniformStream(seed, key, count).map(normalQuantile);
  const season = normals('season');
  const own = Math.sqrt(1 - SEASON_CORRELATION);
  const shared = Math.sqrt(SEASON_CORRELATION);
  return {
    count,
    durations: (key, spread) =>
      stored(`duration|${key}|${spread.least}|${spread.mu}|${spread.sigma}`, () => {
        if (spread.sigma === 0) return new Float64Array(count).fill(spread.least);
        return normals(key).map((z, draw) => durationAt(spread, shared * (season[draw] ?? 0) + own * z));
      }),
    phases: (service) => stored(`phase|${service}`, () => uniformStream(seed, `phase|${service}`, count)),
  };
}
