import { present } from '../units/present.ts';

/** What itineraries are compared by. */
export interface Criteria {
  /** Epoch minutes. */
  readonly arrival: number;
  /** Whole fen; a lower bound when `incomplete`. */
  readonly money: number;
  /** Whole grams. */
  readonly co2e: number;
  /** Whole minutes in the mean, and their variance; 0 where the query leaves them out. */
  readonly expected: number;
  readonly variance: number;
  /** Whether a price on the way is unknown. */
  readonly incomplete: boolean;
}

/** By plan as in the mean. */
export const notSlower = (a: Criteria, b: Criteria): boolean =>
  a.arrival <= b.arrival && a.expected <= b.expected;
export const notRiskier = (a: Criteria, b: Criteria): boolean => a.variance <= b.variance;
export const notDirtier = (a: Criteria, b: Criteria): boolean => a.co2e <= b.co2e;
/** A lower bound is never known to be cheaper than a full price. */
export const notDearer = (a: Criteria, b: Criteria): boolean =>
  a.money <= b.money && (!a.incomplete || b.incomplete);

const equal = (a: Criteria, b: Criteria): boolean =>
  a.arrival === b.arrival &&
  a.money === b.money &&
  a.co2e === b.co2e &&
  a.expected === b.expected &&
  a.variance === b.variance &&
  a.incomplete === b.incomplete;

/** No worse in any criterion, and better in one. */
export const dominates = (a: Criteria, b: Criteria): boolean =>
  notSlower(a, b) && notDearer(a, b) && notDirtier(a, b) && notRiskier(a, b) && !equal(a, b);

export type Shortcoming = 'slower' | 'dearer' | 'dirtier' | 'riskier';

/** In which criteria `worse` falls behind `better`; empty when in none. */
export function shortcomings(worse: Criteria, better: Criteria): readonly Shortcoming[] {
  const found: Shortcoming[] = [];
  if (!notSlower(worse, better)) found.push('slower');
  if (!notDearer(worse, better)) found.push('dearer');
  if (!notDirtier(worse, better)) found.push('dirtier');
  if (!notRiskier(worse, better)) found.push('riskier');
  return found;
}

/** The items that no other dominates, in their order; of equals the first. */
export function paretoFront<T>(items: readonly T[], criteriaOf: (item: T) => Criteria): readonly T[] {
  const all = items.map(criteriaOf);
  return items.filter((_, index) => {
    const own = present(all[index]);
    return !all.some((other, place) => dominates(other, own) || (place < index && equal(other, own)));
  });
}
