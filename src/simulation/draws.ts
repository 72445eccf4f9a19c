import { present } from '../units/present.ts';
import { addDraws } from './add-draws.ts';
import { type DurationSpread, durationAt } from './duration-spread.ts';
import { normalQuantile } from './normal-quantile.ts';
import { uniformStream } from './random-stream.ts';

/** Correlation of all durations through the season they share (Gaussian copula). */
const SEASON_CORRELATION = 0.3;

/** Streams kept at a time, enough for every step of an isochrone of the shipped network: 32 kB each at 4,096 draws. */
const KEPT_AT_MOST = 3072;

/** A duration by the key under which it is drawn. */
export type DrawnDuration = readonly [key: string, spread: DurationSpread];

/**
 * Random numbers by the key of their stream: the same for the same key, in whatever order and however often they are
 * asked for. Streams used last are kept, so that comparisons after the first find theirs made.
 */
export interface Draws {
  readonly count: number;
  /** Minutes of a run or operation in each draw; not to be changed. */
  durations(key: string, spread: DurationSpread): Float64Array;
  /**
   * Minutes of durations one after another in each draw, added up in their order; not to be changed. `parts` is asked
   * when no sum is kept under the key that belongs to `whole`, the part of the network that decides the durations.
   */
  durationsInTurn(key: string, whole: object, parts: () => readonly DrawnDuration[]): Float64Array;
  /** Where in its headway a pattern of unknown phase lies, 0 to 1, in each draw; not to be changed. */
  phases(service: string): Float64Array;
  /** By what lot each draw finds room where departures have too little, 0 to 1; not to be changed. */
  lots(service: string): Float64Array;
}

interface KeptStream {
  readonly stream: Float64Array;
  /** What it belongs to where its key does not say all; null where it does. */
  readonly whole: object | null;
}

export function createDraws(seed: number, count: number): Draws {
  const kept = new Map<string, KeptStream>();
  const stored = (key: string, whole: object | null, make: () => Float64Array): Float64Array => {
    const known = kept.get(key);
    const stream = known?.whole === whole ? known.stream : make();
    kept.delete(key);
    kept.set(key, { stream, whole });
    const [unused = key] = kept.keys();
    if (kept.size > KEPT_AT_MOST) kept.delete(unused);
    return stream;
  };
  const own = Math.sqrt(1 - SEASON_CORRELATION);
  const shared = Math.sqrt(SEASON_CORRELATION);
  const sharedPart = uniformStream(seed, 'season', count).map((p) => shared * normalQuantile(p));
  const durations = (key: string, spread: DurationSpread): Float64Array =>
    stored(`duration|${key}|${spread.least}|${spread.mu}|${spread.sigma}`, null, () => {
      if (spread.sigma === 0) return new Float64Array(count).fill(spread.least);
      const stream = uniformStream(seed, key, count);
      for (let draw = 0; draw < count; draw++) {
        const z = present(sharedPart[draw]) + own * normalQuantile(present(stream[draw]));
        stream[draw] = durationAt(spread, z);
      }
      return stream;
    });
  return {
    count,
    durations,
    durationsInTurn: (key, whole, parts) =>
      stored(`in turn|${key}`, whole, () => {
        const [first, ...others] = parts().map(([part, spread]) => durations(part, spread));
        if (!first) return new Float64Array(count);
        if (others.length === 0) return first;
        const minutes = first.slice();
        for (const part of others) addDraws(minutes, part, minutes);
        return minutes;
      }),
    phases: (service) =>
      stored(`phase|${service}`, null, () => uniformStream(seed, `phase|${service}`, count)),
    lots: (service) => stored(`lot|${service}`, null, () => uniformStream(seed, `lot|${service}`, count)),
  };
}
