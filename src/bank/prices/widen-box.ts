import { present } from '../../units/present.ts';
import type { PricedClass } from './priced-class.ts';
import type { BoxParameter, RateBox } from './rate-box.ts';
import { relievable } from './relieved-prices.ts';

/**
 * The box of a class with every measure let give as much as there is to give: a planner may move what a measure leaves
 * to anything between the whole charge and none of it, and stays within. A price that several parameters move keeps its
 * range.
 */
export function widenBox(priced: PricedClass, box: RateBox): RateBox {
  const whole = relievableOf(priced);
  const { parameters } = box;
  return {
    ...box,
    parameters: parameters.map((parameter, own) => {
      const most = mostOf(parameter, whole, (cell) =>
        parameters.every(({ direction }, other) => other === own || present(direction.money[cell]) === 0),
      );
      return most > parameter.high ? { ...parameter, high: most } : parameter;
    }),
  };
}

/** CNY of each cell that measures may take off. */
function relievableOf(priced: PricedClass): Float64Array {
  const { graph, prices } = priced;
  const whole = new Float64Array(prices.money.length);
  relievable(priced).forEach((alike, segment) => {
    for (const { arc, cny } of alike.flatMap(({ amounts }) => amounts)) {
      const cell = segment * graph.arcCount + arc;
      whole[cell] = present(whole[cell]) + cny;
    }
  });
  return whole;
}

/** The value at which a parameter takes all there is off the first price that comes to nothing. */
function mostOf(
  { high, direction: { money, storage } }: BoxParameter,
  whole: Float64Array,
  isAlone: (cell: number) => boolean,
): number {
  if (storage.some((step) => step !== 0)) return high;
  let most = Number.POSITIVE_INFINITY;
  for (let cell = 0; cell < money.length; cell++) {
    const step = present(money[cell]);
    if (step === 0) continue;
    if (step > 0 || !isAlone(cell)) return high;
    most = Math.min(most, present(whole[cell]) / -step);
  }
  return Number.isFinite(most) ? most : high;
}
