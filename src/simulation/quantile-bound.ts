import { present } from '../units/present.ts';

/** How many values are counted before it is asked whether they decide. */
const COUNTED_AT_A_TIME = 256;

/**
 * Whether a quantile of a sample, reckoned past `origin`, is surely no less than `least`. Half the sample mostly
 * decides. NaN is never surely anything.
 */
export const isQuantileAtLeast = (sample: Float64Array, share: number, least: number, origin = 0): boolean =>
  areEnough(sample.length, share, (first, end) => {
    let count = 0;
    for (let draw = first; draw < end; draw++) count += Number(present(sample[draw]) - origin >= least);
    return count;
  });

/**
 * Whether so many values are no less than a bound of their own that a quantile of what follows from them, draw by draw,
 * is surely no less than what follows from the bounds.
 */
export const isQuantileBeyond = (sample: Float64Array, share: number, bounds: Float64Array): boolean =>
  areEnough(sample.length, share, (first, end) => {
    let count = 0;
    for (let draw = first; draw < end; draw++)
      count += Number(present(sample[draw]) >= present(bounds[draw]));
    return count;
  });

/** Whether as many of a sample are counted as lie, put in order, from the value below its quantile on. */
function areEnough(size: number, share: number, count: (first: number, end: number) => number): boolean {
  const needed = size - Math.floor(share * (size - 1));
  let enough = 0;
  for (let first = 0; first < size; first += COUNTED_AT_A_TIME) {
    const end = Math.min(first + COUNTED_AT_A_TIME, size);
    enough += count(first, end);
    if (enough >= needed) return true;
    if (enough + size - end < needed) return false;
  }
  return false;
}
