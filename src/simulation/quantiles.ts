import { present } from '../units/present.ts';

/** Of a sample. */
interface Extent {
  /** Least and greatest of the values that are numbers. */
  readonly least: number;
  readonly most: number;
  /** Past an origin; NaN where a value is. */
  readonly mean: number;
}

/** What a sample comes to past an origin. */
export interface SampleSummary {
  /** One for each share asked for. */
  readonly quantiles: readonly number[];
  readonly mean: number;
}

/**
 * Quantiles of a sample by linear interpolation between order statistics (R type 7); NaN counts as the greatest. The
 * sample is left as it is; `origin` is taken from each order statistic.
 */
export const quantilesOf = (sample: Float64Array, shares: readonly number[], origin = 0): readonly number[] =>
  summaryOf(sample, shares, origin).quantiles;

/** Mean of what is past `origin`, in fixed chunks: the sum's rounding does not depend on how the work was split. */
export const meanOf = (sample: Float64Array, origin = 0): number => extentOf(sample, origin).mean;

/** {@link quantilesOf} and {@link meanOf} at once. */
export function summaryOf(sample: Float64Array, shares: readonly number[], origin = 0): SampleSummary {
  const last = sample.length - 1;
  const places = shares.map((share) => {
    const position = share * last;
    const below = Math.floor(position);
    return { below, above: Math.min(below + 1, last), between: position - below };
  });
  const ranks = places.flatMap(({ below, above }) => [below, above]).sort((a, b) => a - b);
  const extent = extentOf(sample, origin);
  const values = orderStatistics(sample, ranks, extent);
  const valueAt = (rank: number): number => (values[ranks.indexOf(rank)] ?? Number.NaN) - origin;
  const quantiles = places.map(({ below, above, between }) => {
    const low = valueAt(below);
    return low + (valueAt(above) - low) * between;
  });
  return { quantiles, mean: extent.mean };
}

const CHUNK = 256;

function extentOf(sample: Float64Array, origin: number): Extent {
  const size = sample.length;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let total = 0;
  let start = 0;
  // Two chunks side by side: a sum has to wait for itself, and meanwhile there is time for another.
  for (; start + 2 * CHUNK <= size; start += 2 * CHUNK) {
    let sum = 0;
    let next = 0;
    for (let index = start; index < start + CHUNK; index++) {
      const value = present(sample[index]);
      const other = present(sample[index + CHUNK]);
      sum += value - origin;
      next += other - origin;
      if (value < least) least = value;
      if (value > most) most = value;
      if (other < least) least = other;
      if (other > most) most = other;
    }
    total = total + sum + next;
  }
  for (; start < size; start += CHUNK) {
    let sum = 0;
    for (let index = start; index < Math.min(start + CHUNK, size); index++) {
      const value = present(sample[index]);
      sum += value - origin;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    total += sum;
  }
  return { least, most, mean: size === 0 ? Number.NaN : total / size };
}

/** Of some thousand draws a few fall into each, even where most lie close together. */
const BUCKETS = 2048;
/**
 * Of the sample at hand: how many values a bucket holds, those at even positions and those at odd ones, and the bucket
 * of each value. One count alone would have to wait for itself where neighbours fall into one bucket.
 */
const evenCounts = new Int32Array(BUCKETS);
const oddCounts = new Int32Array(BUCKETS);
/** 1 for a bucket that holds a rank. */
const isWanted = new Uint8Array(BUCKETS);
let buckets = new Uint16Array(0);

/**
 * The values that sorting would put at ranks, which ascend. Sorting costs ten times as much: values are counted into
 * buckets of equal width, and only the buckets that hold a rank are sorted. The bucket of a greater value is never a
 * lower one, roundings included, so the statistics are exact. What is not all numbers, or all one, is sorted.
 */
function orderStatistics(
  sample: Float64Array,
  ranks: readonly number[],
  { least, most, mean }: Extent,
): readonly (number | undefined)[] {
  const perUnit = (BUCKETS - 1) / (most - least);
  if (!Number.isFinite(mean) || !Number.isFinite(perUnit)) {
    const sorted = sample.slice().sort();
    return ranks.map((rank) => sorted[rank]);
  }
  const size = sample.length;
  if (buckets.length < size) buckets = new Uint16Array(size);
  const bucketOf = buckets;
  evenCounts.fill(0);
  oddCounts.fill(0);
  for (let index = 1; index < size; index += 2) {
    const even = ((present(sample[index - 1]) - least) * perUnit) | 0;
    const odd = ((present(sample[index]) - least) * perUnit) | 0;
    bucketOf[index - 1] = even;
    bucketOf[index] = odd;
    evenCounts[even] = present(evenCounts[even]) + 1;
    oddCounts[odd] = present(oddCounts[odd]) + 1;
  }
  if (size % 2 === 1) {
    const even = ((present(sample[size - 1]) - least) * perUnit) | 0;
    bucketOf[size - 1] = even;
    evenCounts[even] = present(evenCounts[even]) + 1;
  }
  return gathered(sample, bucketOf, ranks);
}

/** The values at ranks, of a sample that is counted into buckets. */
function gathered(sample: Float64Array, bucketOf: Uint16Array, ranks: readonly number[]): readonly number[] {
  isWanted.fill(0);
  const places: number[] = [];
  let bucket = 0;
  let before = 0;
  let wanted = 0;
  for (const rank of ranks) {
    while (rank >= before + countIn(bucket)) before += countIn(bucket++);
    if (isWanted[bucket] === 0) wanted += countIn(bucket);
    isWanted[bucket] = 1;
    places.push(wanted - countIn(bucket) + rank - before);
  }
  const values = new Float64Array(wanted);
  let count = 0;
  for (let index = 0; count < wanted; index++) {
    if (isWanted[present(bucketOf[index])] === 1) values[count++] = present(sample[index]);
  }
  values.sort();
  return places.map((place) => present(values[place]));
}

const countIn = (bucket: number): number => present(evenCounts[bucket]) + present(oddCounts[bucket]);
