import { present } from '../../units/present.ts';
import type { ArcPrices } from './arc-prices.ts';

/** What is added to the prices of cells and of storage when a parameter is 1; laid out as the prices are. */
export type PriceDirection = Pick<ArcPrices, 'money' | 'storage'>;

/** Something that a scenario may set within a range, and that every price is linear in. */
export interface BoxParameter {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly direction: PriceDirection;
}

/** All prices that the parameters can make of those at 0: the box that a bank covers. */
export interface RateBox {
  readonly prices: ArcPrices;
  readonly parameters: readonly BoxParameter[];
}

/** A value for each parameter of a box, in their order. */
export type BoxPoint = Float64Array;

/** The parameters at which a point lies outside of a box, by position. */
export const outsideOf = (
  parameters: readonly Pick<BoxParameter, 'low' | 'high'>[],
  point: BoxPoint,
): readonly number[] =>
  parameters.flatMap(({ low, high }, index) => {
    const value = point[index];
    return value !== undefined && value >= low && value <= high ? [] : [index];
  });

/** Unrounded prices at a point of the box, or outside of it. */
export function pricesAt({ prices, parameters }: RateBox, point: BoxPoint): ArcPrices {
  const money = prices.money.slice();
  const storage = prices.storage.slice();
  parameters.forEach(({ direction }, index) => {
    const value = present(point[index]);
    if (value === 0) return;
    addScaled(money, direction.money, value);
    addScaled(storage, direction.storage, value);
  });
  return { segmentStarts: prices.segmentStarts, money, storage };
}

function addScaled(sum: Float64Array, direction: Float64Array, value: number): void {
  for (let index = 0; index < sum.length; index++) {
    const step = present(direction[index]);
    if (step !== 0) sum[index] = present(sum[index]) + value * step;
  }
}
