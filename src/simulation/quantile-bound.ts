import { present } from '../units/present.ts';

/** Draws at a time: their samples fit into the processor's nearest memory together. */
const DRAWS_AT_A_TIME = 512;

/** Writes the draws of a sample from `first` up to `end`. */
export type FillDraws = (first: number, end: number) => void;

/**
 * Fills a sample part by part until its quantile, reckoned past `origin`, is surely no less than `least`: true then,
 * with the rest left as it was, and false when it is filled whole. Half the sample mostly decides. NaN is never surely
 * anything.
 */
export function isFilledAtLeast(
  sample: Float64Array,
  share: number,
  least: number,
  origin: number,
  fill: FillDraws,
): boolean {
  const size = sample.length;
  // As many as lie, put in order, from the value below the quantile on.
  const needed = size - Math.floor(share * (size - 1));
  let enough = 0;
  for (let first = 0; first < size; first += DRAWS_AT_A_TIME) {
    const end = Math.min(first + DRAWS_AT_A_TIME, size);
    fill(first, end);
    if (enough + size - first < needed) continue;
    for (let draw = first; draw < end; draw++) enough += Number(present(sample[draw]) - origin >= least);
    if (enough >= needed) return true;
  }
  return false;
}
