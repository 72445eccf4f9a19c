import { present } from '../../units/present.ts';
import { exponential, logarithm } from '../exponential.ts';
import type { ChoiceTable, DivideTable } from './choice-table.ts';

/**
 * Divides the choosers of a table one after the other: the same sums in the same order as `choose`, so that shares are
 * the same bytes.
 */
export function divideScalar({
  dissimilarity,
  firstOption,
  scale,
  nests,
  nest,
  cost,
  constant,
  overlap,
  share,
}: ChoiceTable): DivideTable {
  const sums = new Float64Array(MOST_NESTS);
  const attractions = new Float64Array(MOST_NESTS);
  return (from, end) => {
    for (let chooser = from; chooser < end; chooser++) {
      const first = present(firstOption[chooser]);
      const next = present(firstOption[chooser + 1]);
      let least = Number.POSITIVE_INFINITY;
      for (let option = first; option < next; option++) {
        const own = present(cost[option]) / HUNDREDTHS + present(constant[option]);
        share[option] = own;
        if (own < least) least = own;
      }
      const steep = -present(scale[chooser]);
      const count = present(nests[chooser]);
      sums.fill(0, 0, count);
      for (let option = first; option < next; option++) {
        const utility = steep * (present(share[option]) - least) + present(overlap[option]);
        const weight = Number.isNaN(utility) ? 0 : exponential(utility / dissimilarity);
        const own = present(nest[option]);
        share[option] = weight;
        sums[own] = present(sums[own]) + weight;
      }
      let whole = 0;
      for (let own = 0; own < count; own++) {
        const attraction = exponential(dissimilarity * logarithm(present(sums[own])));
        attractions[own] = attraction;
        whole += attraction;
      }
      for (let own = 0; own < count; own++) attractions[own] = present(attractions[own]) / whole;
      for (let option = first; option < next; option++) {
        const weight = present(share[option]);
        if (weight === 0) continue;
        const own = present(nest[option]);
        share[option] = present(attractions[own]) * (weight / present(sums[own]));
      }
    }
  };
}

const HUNDREDTHS = 100;
/** As many as the number of nests of a chooser can say. */
const MOST_NESTS = 256;
