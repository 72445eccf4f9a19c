import { present } from '../units/present.ts';
import type { Bank } from './bank.ts';
import type { ArcPrices } from './prices/arc-prices.ts';
import type { LinearFigures, ParametricCosts } from './search/parametric-costs.ts';

/** CNY of every fare and every stay of a bank, unrounded: what options are priced by. */
export interface Fares {
  readonly fare: Float64Array;
  readonly stay: Float64Array;
}

type Shape = Pick<Bank, 'fareClass' | 'fareSequence' | 'stayClass' | 'stayList' | 'sequences' | 'stays'>;

/** Fares under any prices of the same arcs, one set for each class: the sums of what the sequences use. */
export function faresOf(bank: Shape, pricesOf: readonly ArcPrices[]): Fares {
  const { fareClass, fareSequence, stayClass, stayList } = bank;
  const { firstCell, cell } = bank.sequences;
  const { firstStay, stayCell, stayDays } = bank.stays;
  const fare = new Float64Array(fareSequence.length);
  for (let index = 0; index < fare.length; index++) {
    const { money } = present(pricesOf[present(fareClass[index])]);
    const sequence = present(fareSequence[index]);
    let sum = 0;
    for (let at = present(firstCell[sequence]); at < present(firstCell[sequence + 1]); at++)
      sum += present(money[present(cell[at])]);
    fare[index] = sum;
  }
  const stay = new Float64Array(stayList.length);
  for (let index = 0; index < stay.length; index++) {
    const { storage } = present(pricesOf[present(stayClass[index])]);
    const list = present(stayList[index]);
    let sum = 0;
    for (let at = present(firstStay[list]); at < present(firstStay[list + 1]); at++)
      sum += present(stayDays[at]) * present(storage[present(stayCell[at])]);
    stay[index] = sum;
  }
  return { fare, stay };
}

/** Fares as linear figures over the unit cube: a base, and `width` slopes for each. */
export interface FareTable {
  readonly width: number;
  readonly fareBase: Float64Array;
  readonly fareSlope: Float64Array;
  readonly stayBase: Float64Array;
  readonly staySlope: Float64Array;
}

/** @param costsOf the box as it bears on each class, the same parameters for all */
export function fareTable(bank: Shape, costsOf: readonly ParametricCosts[]): FareTable {
  const width = costsOf[0]?.parameterCount ?? 0;
  const { fareClass, fareSequence, stayClass, stayList } = bank;
  const { firstCell, cell } = bank.sequences;
  const { firstStay, stayCell, stayDays } = bank.stays;
  const table: FareTable = {
    width,
    fareBase: new Float64Array(fareSequence.length),
    fareSlope: new Float64Array(fareSequence.length * width),
    stayBase: new Float64Array(stayList.length),
    staySlope: new Float64Array(stayList.length * width),
  };
  for (let index = 0; index < fareSequence.length; index++) {
    const { cells } = present(costsOf[present(fareClass[index])]);
    const sequence = present(fareSequence[index]);
    for (let at = present(firstCell[sequence]); at < present(firstCell[sequence + 1]); at++)
      addFigure(table.fareBase, table.fareSlope, width, index, cells, present(cell[at]), 1);
  }
  for (let index = 0; index < stayList.length; index++) {
    const { storage } = present(costsOf[present(stayClass[index])]);
    const list = present(stayList[index]);
    for (let at = present(firstStay[list]); at < present(firstStay[list + 1]); at++)
      addFigure(
        table.stayBase,
        table.staySlope,
        width,
        index,
        storage,
        present(stayCell[at]),
        present(stayDays[at]),
      );
  }
  return table;
}

function addFigure(
  base: Float64Array,
  slopes: Float64Array,
  width: number,
  index: number,
  figures: LinearFigures,
  figure: number,
  times: number,
): void {
  base[index] = present(base[index]) + times * present(figures.base[figure]);
  for (let at = present(figures.first[figure]); at < present(figures.first[figure + 1]); at++) {
    const place = index * width + present(figures.parameter[at]);
    slopes[place] = present(slopes[place]) + times * present(figures.slope[at]);
  }
}

/** Fares at a point of the unit cube: a dot product for each, in the order of the parameters. */
export function faresAt(
  { width, fareBase, fareSlope, stayBase, staySlope }: FareTable,
  point: Float64Array,
): Fares {
  const dot = (base: Float64Array, slope: Float64Array): Float64Array => {
    const sums = new Float64Array(base.length);
    let at = 0;
    for (let index = 0; index < base.length; index++) {
      let sum = present(base[index]);
      for (let parameter = 0; parameter < width; parameter++)
        sum += present(point[parameter]) * present(slope[at++]);
      sums[index] = sum;
    }
    return sums;
  };
  return { fare: dot(fareBase, fareSlope), stay: dot(stayBase, staySlope) };
}
