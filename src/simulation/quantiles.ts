import { present } from '../units/present.ts';
/**
 * Quantiles of a sample by linear interpolation between order statistics (R type 7); NaN counts as the greatest. The
 * sample is left as it is; `origin` is taken from each order statistic.
 */
export function quantilesOf(sample: Float64Array, shares: readonly number[], origin = 0): readonly number[] {
  const last = sample.length - 1;
  const places = shares.map((share) => {
    const position = share * last;
    const below = Math.floor(position);
    return { below, above: Math.min(below + 1, last), between: position - below };
  });
  const values = orderStatistics(
    sample,
    places.flatMap(({ below, above }) => [below, above]),
  );
  const valueAt = (rank: number): number => (values.get(rank) ?? Number.NaN) - origin;
  return places.map(({ below, above, between }) => {
    const low = valueAt(below);
    return low + (valueAt(above) - low) * between;
  });
}

/** Of some thousand draws a few fall into each, even where most lie close together. */
const BUCKETS = 2048;
/** Of the sample at hand: how many values a bucket holds, and 1 where it holds a rank. */
const counts = new Int32Array(BUCKETS);
const isWanted = new Uint8Array(BUCKETS);

/**
 * The values that sorting would put at the ranks, those that are numbers. Sorting costs ten times as much: values are
 * counted into buckets of equal width, and only the buckets that hold a rank are sorted. The bucket of a greater value
 * is never a lower one, roundings included, so the statistics are exact.
 */
function orderStatistics(sample: Float64Array, ranks: readonly number[]): ReadonlyMap<number, number> {
  const { least, perUnit } = bucketsOf(sample);
  counts.fill(0);
  for (let index = 0; index < sample.length; index++) {
    const above = present(sample[index]) - least;
    const bucket = (above * perUnit) | 0;
    // Nothing is below the least, but NaN is not above it either.
    if (above >= 0) counts[bucket] = present(counts[bucket]) + 1;
  }
  const { places, wanted } = locate(ranks);
  const values = new Float64Array(wanted);
  let gathered = 0;
  for (let index = 0; index < sample.length; index++) {
    const value = present(sample[index]);
    const above = value - least;
    if (isWanted[(above * perUnit) | 0] === 1 && above >= 0) values[gathered++] = value;
  }
  values.sort();
  return new Map([...places].map(([rank, place]) => [rank, present(values[place])]));
}

/** Where the first bucket begins, and how many of them a unit of the sample takes; 0 where one bucket holds all. */
function bucketsOf(sample: Float64Array): { readonly least: number; readonly perUnit: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < sample.length; index++) {
    const value = present(sample[index]);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const perUnit = (BUCKETS - 1) / (most - least);
  return { least, perUnit: Number.isFinite(perUnit) ? perUnit : 0 };
}

/** The buckets that hold the ranks, and the place of each rank among the values of these buckets put in order. */
function locate(ranks: readonly number[]) {
  isWanted.fill(0);
  const places = new Map<number, number>();
  let bucket = 0;
  let before = 0;
  let wanted = 0;
  for (const rank of [...ranks].sort((a, b) => a - b)) {
    while (bucket < BUCKETS && rank >= before + present(counts[bucket])) before += present(counts[bucket++]);
    if (bucket === BUCKETS) break;
    if (isWanted[bucket] === 0) wanted += present(counts[bucket]);
    isWanted[bucket] = 1;
    places.set(rank, wanted - present(counts[bucket]) + rank - before);
  }
  return { places, wanted };
}

/** Mean of what is past `origin`, in fixed chunks: the sum's rounding does not depend on how the work was split. */
export function meanOf(sample: Float64Array, origin = 0): number {
  const CHUNK = 256;
  let total = 0;
  for (let start = 0; start < sample.length; start += CHUNK) {
    let sum = 0;
    const end = Math.min(start + CHUNK, sample.length);
    for (let index = start; index < end; index++) sum += present(sample[index]) - origin;
    total += sum;
  }
  return sample.length === 0 ? Number.NaN : total / sample.length;
}
