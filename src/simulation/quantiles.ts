/**
 * Quantiles of a sample by linear interpolation between order statistics (R type 7); NaN counts as the greatest. The
 * sample is left as it is. The order statistics are picked out, since sorting all of a sample costs ten times as much;
 * `origin` is taken from each of them.
 */
export function quantilesOf(sample: Float64Array, shares: readonly number[], origin = 0): readonly number[] {
  const values = sample.slice();
  const known = moveNaNLast(values);
  const picked = new Map<number, number>();
  const wanted = shares.flatMap((share) => {
    const below = Math.floor(share * (values.length - 1));
    return [below, below + 1];
  });
  let from = 0;
  for (const rank of [...new Set(wanted)].sort((a, b) => a - b)) {
    if (rank >= known) break;
    picked.set(rank, pick(values, rank, from, known - 1) - origin);
    from = rank + 1;
  }
  return shares.map((share) => {
    const position = share * (values.length - 1);
    const below = Math.floor(position);
    const low = picked.get(below) ?? Number.NaN;
    const high = below + 1 < values.length ? (picked.get(below + 1) ?? Number.NaN) : low;
    return low + (high - low) * (position - below);
  });
}

/** How many are numbers; they come first. */
function moveNaNLast(values: Float64Array): number {
  let known = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    values[index] = values[known] ?? Number.NaN;
    values[known++] = value;
  }
  return known;
}

/** The value that sorting `first` to `last` would put at `rank`; what precedes it is no greater (Hoare's FIND). */
function pick(values: Float64Array, rank: number, first: number, last: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = values[rank] ?? 0;
    let up = low;
    let down = high;
    while (up <= down) {
      while ((values[up] ?? 0) < pivot) up++;
      while ((values[down] ?? 0) > pivot) down--;
      if (up > down) break;
      const swapped = values[up] ?? 0;
      values[up++] = values[down] ?? 0;
      values[down--] = swapped;
    }
    if (down < rank) low = up;
    if (rank < up) high = down;
  }
  return values[rank] ?? 0;
}

/** Mean of what is past `origin`, in fixed chunks: the sum's rounding does not depend on how the work was split. */
export function meanOf(sample: Float64Array, origin = 0): number {
  const CHUNK = 256;
  let total = 0;
  for (let start = 0; start < sample.length; start += CHUNK) {
    let sum = 0;
    const end = Math.min(start + CHUNK, sample.length);
    for (let index = start; index < end; index++) sum += (sample[index] ?? 0) - origin;
    total += sum;
  }
  return sample.length === 0 ? Number.NaN : total / sample.length;
}
