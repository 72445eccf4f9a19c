import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { FareTable } from './fares.ts';
import { SlotRivals } from './slot-rivals.ts';
import { halvesOf, type MovedParameter, placeUnder, subsetsOf } from './subset-points.ts';

/** Part of a demand whose minutes are worth the same. */
export interface WeightedDemand {
  readonly demand: number;
  /** What one consignment of it counts for. */
  readonly weight: number;
  readonly cnyPerMinute: number;
}

/**
 * What all demands together come to under every subset of measures, CNY: the least generalised cost in each slot, the
 * mean over the slots, times the weights. Position in the result is the subset, a bit set. Demands without options count
 * nothing. Sums are taken in the order of `weighted`.
 *
 * The first option of every slot is summed as a linear figure; only where a rival can beat it is there anything to work
 * out by subset, and that as the sum of two table entries, one for each half of the measures.
 */
export function subsetValues(
  bank: Bank,
  table: FareTable,
  measures: number,
  parameters: readonly MovedParameter[],
  weighted: readonly WeightedDemand[],
): Float64Array {
  const halves = halvesOf(measures, parameters);
  const first = new HalfPlaces(parameters, halves.first, (own) => own.measures.length === 0);
  const second = new HalfPlaces(parameters, halves.second, () => false);
  const rivals = new SlotRivals(bank, table);
  const gains = new Gains(first, second);
  const slopeSum = new Float64Array(table.width);
  let baseSum = 0;
  for (const { demand, weight, cnyPerMinute } of weighted) {
    const share = weight / bank.slots;
    for (let slot = 0; slot < bank.slots; slot++) {
      const count = rivals.lay(demand * bank.slots + slot, cnyPerMinute);
      if (count < 0) continue;
      baseSum += share * rivals.base;
      for (let index = 0; index < slopeSum.length; index++)
        slopeSum[index] = present(slopeSum[index]) + share * present(rivals.slope[index]);
      if (count > 0) gains.add(rivals, count, table.width, share);
    }
  }
  const values = new Float64Array(2 ** measures);
  const ofFirst = first.sums(slopeSum, 0, baseSum);
  const ofSecond = second.sums(slopeSum, 0, 0);
  first.subsets.forEach((own, row) => {
    second.subsets.forEach((other, column) => {
      values[own | other] =
        present(ofFirst[row]) + present(ofSecond[column]) + present(gains.sum[row * second.count + column]);
    });
  });
  return values;
}

type Floats = Float64Array<ArrayBuffer>;

/** The places of the parameters that one half of the measures moves, under each of its subsets. */
class HalfPlaces {
  readonly subsets: Int32Array;
  readonly count: number;
  readonly #parameters: Int32Array;
  /** Of subset s from `s * parameters` on. */
  readonly #places: Float64Array;

  constructor(
    parameters: readonly MovedParameter[],
    half: readonly number[],
    alsoHas: (parameter: MovedParameter) => boolean,
  ) {
    const own = parameters.flatMap((parameter, index) =>
      alsoHas(parameter) || parameter.measures.some((measure) => half.includes(measure)) ? [index] : [],
    );
    this.subsets = subsetsOf(half);
    this.count = this.subsets.length;
    this.#parameters = Int32Array.from(own);
    this.#places = Float64Array.from({ length: this.count * own.length }, (_, at) => {
      const parameter = present(parameters[present(own[at % own.length])]);
      return placeUnder(parameter, present(this.subsets[Math.floor(at / own.length)]));
    });
  }

  /** A base plus what the slopes from `from` on add, for each subset. */
  sums(
    slopes: Float64Array,
    from: number,
    base: number,
    into: Floats = new Float64Array(this.count),
  ): Floats {
    const parameters = this.#parameters;
    const places = this.#places;
    const width = parameters.length;
    for (let subset = 0; subset < this.count; subset++) {
      let sum = base;
      for (let index = 0; index < width; index++)
        sum += present(places[subset * width + index]) * present(slopes[from + present(parameters[index])]);
      into[subset] = sum;
    }
    return into;
  }
}

/** What is gained over first options by taking the best of a slot, for every pair of subsets; never positive. */
class Gains {
  readonly sum: Float64Array;
  readonly #first: HalfPlaces;
  readonly #second: HalfPlaces;
  readonly #rows: Float64Array;
  /** Of each rival, by subset of the second half. */
  readonly #columns: Floats[] = [];
  readonly #rowsOf: Floats[] = [];
  readonly #least: number[] = [];

  constructor(first: HalfPlaces, second: HalfPlaces) {
    this.#first = first;
    this.#second = second;
    this.#rows = new Float64Array(second.count);
    this.sum = new Float64Array(first.count * second.count);
  }

  add({ gapBase, gapSlope }: SlotRivals, rivals: number, width: number, share: number): void {
    const columns = this.#second.count;
    for (let rival = 0; rival < rivals; rival++) {
      this.#rowsOf[rival] ??= new Float64Array(this.#first.count);
      this.#columns[rival] ??= new Float64Array(columns);
      this.#first.sums(gapSlope, rival * width, present(gapBase[rival]), this.#rowsOf[rival]);
      const ofSecond = this.#second.sums(gapSlope, rival * width, 0, this.#columns[rival]);
      let least = Number.POSITIVE_INFINITY;
      for (let column = 0; column < columns; column++) least = Math.min(least, present(ofSecond[column]));
      this.#least[rival] = least;
    }
    for (let row = 0; row < this.#first.count; row++) this.#addRow(row, rivals, share);
  }

  /** Rows in which no rival can beat the first option are most of them, and cost nothing. */
  #addRow(row: number, rivals: number, share: number): void {
    const best = this.#rows;
    const columns = best.length;
    let isGained = false;
    for (let rival = 0; rival < rivals; rival++) {
      const gap = present(present(this.#rowsOf[rival])[row]);
      if (gap + present(this.#least[rival]) >= 0) continue;
      const ofSecond = present(this.#columns[rival]);
      if (!isGained) best.fill(0);
      isGained = true;
      for (let column = 0; column < columns; column++) {
        const gain = gap + present(ofSecond[column]);
        if (gain < present(best[column])) best[column] = gain;
      }
    }
    if (!isGained) return;
    const { sum } = this;
    const from = row * columns;
    for (let column = 0; column < columns; column++)
      sum[from + column] = present(sum[from + column]) + share * present(best[column]);
  }
}
