/** Quantiles of a sample by linear interpolation between order statistics (R type 7). The sample is left as it is. */
export function quantilesOf(sample: Float64Array, shares: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(sample).sort();
  return shares.map((share) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below] ?? Number.NaN;
    const high = sorted[below + 1] ?? low;
    return low + (high - low) * (position - below);
  });
}

/** Mean in fixed chunks, so that the sum's rounding does not depend on how the work was split. */
export function meanOf(sample: Float64Array): number {
  const CHUNK = 256;
  let total = 0;
  for (let start = 0; start < sample.length; start += CHUNK) {
    let sum = 0;
    const end = Math.min(start + CHUNK, sample.length);
    for (let index = start; index < end; index++) sum += sample[index] ?? 0;
    total += sum;
  }
  return sample.length === 0 ? Number.NaN : total / sample.length;
}
