import type { MatrixAttribution, MeasurePair, MeasureWorth } from '../contract/demand/attribution.ts';
import { MOST_PLAYERS, pairBonus, shapley } from '../policy/shapley.ts';
import { addFen, fen, yuan } from '../units/money.ts';
import { present } from '../units/present.ts';
import type { SubsetCosts } from './subset-costs.ts';

/** How the saving of a demand falls to measures, but for how many ways were priced. */
export type SharedSaving = Omit<MatrixAttribution, 'options'>;

export type SharedOutcome =
  | { readonly kind: 'shared'; readonly saving: SharedSaving }
  | { readonly kind: 'too_many'; readonly measures: readonly string[]; readonly most: number };

/** Goods that were priced together have the same players, and are summed before they meet others. */
interface SumOfAlike {
  readonly measures: readonly string[];
  readonly cny: Float64Array;
}

/**
 * What all goods together cost under every set of measures, added up box by box, and shared by Shapley's value. Sums are
 * taken in the order in which goods are added.
 */
export class SavingSums {
  readonly #sums = new Map<string, SumOfAlike>();
  readonly #measures = new Set<string>();
  #unserved = 0;

  /** So many boxes of the goods, of so many flows. */
  add(costs: SubsetCosts, boxes: number, flows: number): void {
    if (costs.status === 'unserved') {
      this.#unserved += flows;
      return;
    }
    for (const measure of costs.measures) this.#measures.add(measure);
    if (costs.status === 'too_many') return;
    const { measures, cny } = costs;
    const key = measures.join(' ');
    const sum = this.#sums.get(key) ?? { measures, cny: new Float64Array(cny.length) };
    this.#sums.set(key, sum);
    for (let subset = 0; subset < cny.length; subset++)
      sum.cny[subset] = present(sum.cny[subset]) + boxes * present(cny[subset]);
  }

  outcome(): SharedOutcome {
    const measures = [...this.#measures].sort();
    if (measures.length > MOST_PLAYERS) return { kind: 'too_many', measures, most: MOST_PLAYERS };
    const values = new Float64Array(2 ** measures.length);
    for (const { measures: own, cny } of this.#sums.values()) {
      const bits = own.map((measure) => 1 << measures.indexOf(measure));
      for (let coalition = 0; coalition < values.length; coalition++)
        values[coalition] = present(values[coalition]) + present(cny[subsetIn(coalition, bits)]);
    }
    const saving = (coalition: number): number => yuan(present(values[0]) - present(values[coalition]));
    return { kind: 'shared', saving: { ...sharedOut(measures, saving), unserved: this.#unserved } };
  }
}

/** A set of all measures as one of some of them, each of which has a bit in it. */
const subsetIn = (coalition: number, bits: readonly number[]): number =>
  bits.reduce((subset, bit, own) => (coalition & bit ? subset | (1 << own) : subset), 0);

function sharedOut(
  names: readonly string[],
  saving: (coalition: number) => number,
): Pick<MatrixAttribution, 'total' | 'measures' | 'pairs'> {
  const whole = 2 ** names.length - 1;
  const shares = shapley(names.length, saving);
  const measures = names.map((measure, player) => ({
    measure,
    shapley: fen(present(shares[player])),
    first: fen(saving(1 << player)),
    last: fen(saving(whole) - saving(whole & ~(1 << player))),
  }));
  const pairs = names.flatMap((first, one) =>
    names.slice(one + 1).map((second, offset) => ({
      first,
      second,
      amount: fen(pairBonus(saving, one, one + 1 + offset)),
    })),
  );
  return {
    total: fen(saving(whole)),
    measures: measures.sort(byWorth),
    pairs: pairs.filter(meets).sort(bySize),
  };
}

const byWorth = (a: MeasureWorth, b: MeasureWorth): number =>
  b.shapley - a.shapley || (a.measure < b.measure ? -1 : 1);
const meets = ({ amount }: MeasurePair): boolean => amount !== 0;
const bySize = (a: MeasurePair, b: MeasurePair): number => Math.abs(b.amount) - Math.abs(a.amount);

/** Several months together: Shapley's value of a sum is the sum of the values. */
export function sumAttributions(all: readonly MatrixAttribution[]): MatrixAttribution {
  const measures = new Map<string, MeasureWorth>();
  const pairs = new Map<string, MeasurePair>();
  for (const own of all.flatMap((one) => one.measures)) {
    const before = measures.get(own.measure);
    measures.set(own.measure, {
      measure: own.measure,
      shapley: addFen([own.shapley, ...(before ? [before.shapley] : [])]),
      first: addFen([own.first, ...(before ? [before.first] : [])]),
      last: addFen([own.last, ...(before ? [before.last] : [])]),
    });
  }
  for (const own of all.flatMap((one) => one.pairs)) {
    const key = `${own.first} ${own.second}`;
    const before = pairs.get(key);
    pairs.set(key, { ...own, amount: addFen([own.amount, ...(before ? [before.amount] : [])]) });
  }
  return {
    total: addFen(all.map(({ total }) => total)),
    measures: [...measures.values()].sort(byWorth),
    pairs: [...pairs.values()].filter(meets).sort(bySize),
    options: all.reduce((sum, { options }) => sum + options, 0),
    unserved: all.reduce((sum, { unserved }) => sum + unserved, 0),
  };
}
