import { present } from '../units/present.ts';

/** How a parameter of a box stands under every subset of the measures that move it. */
export interface MovedParameter {
  /** Measures that move it, ascending; one for most, several where they compete for a line, none where it stays. */
  readonly measures: readonly number[];
  /** Place on the unit cube by subset of those measures: bit i of the position is the i-th of them. */
  readonly places: Float64Array;
}

/** Measures in two halves, so that what every subset of all comes to is a sum of two table entries. */
export interface Halves {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Parts measures as evenly as may be; those that meet at a parameter stay in one half. */
export function halvesOf(count: number, parameters: readonly MovedParameter[]): Halves {
  const group = Array.from({ length: count }, (_, measure) => measure);
  for (const { measures } of parameters) {
    const joined = new Set(measures.map((measure) => present(group[measure])));
    const least = Math.min(...joined);
    group.forEach((own, measure) => {
      if (joined.has(own)) group[measure] = least;
    });
  }
  const groups = [...new Set(group)]
    .map((own) => group.flatMap((other, measure) => (other === own ? [measure] : [])))
    .sort((a, b) => b.length - a.length);
  const first: number[] = [];
  const second: number[] = [];
  for (const members of groups) (first.length <= second.length ? first : second).push(...members);
  return { first: first.sort((a, b) => a - b), second: second.sort((a, b) => a - b) };
}

/** Place of a parameter under a subset of all measures, a bit set. */
export function placeUnder({ measures, places }: MovedParameter, subset: number): number {
  const own = measures.reduce((bits, measure, index) => bits | (((subset >> measure) & 1) << index), 0);
  return present(places[own]);
}

/** A point of the unit cube for a subset of all measures. */
export const pointUnder = (parameters: readonly MovedParameter[], subset: number): Float64Array =>
  Float64Array.from(parameters, (parameter) => placeUnder(parameter, subset));

/** Subsets of a half as subsets of all measures. */
export function subsetsOf(half: readonly number[]): Int32Array {
  return Int32Array.from({ length: 2 ** half.length }, (_, own) =>
    half.reduce((bits, measure, index) => bits | (((own >> index) & 1) << measure), 0),
  );
}
