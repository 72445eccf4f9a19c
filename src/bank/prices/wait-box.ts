import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { present } from '../../units/present.ts';
import type { GoodsClass } from '../build/bank-plan.ts';
import type { ArcPrices } from './arc-prices.ts';
import type { RateBox } from './rate-box.ts';

/**
 * Prices with what waiting for arcs costs goods of a class on top. What a minute is worth to them is the one parameter:
 * whatever its value, their cheapest ways are best somewhere in the box.
 *
 * @param waitDays by arc, on whichever day
 */
export function waitBox(
  prices: ArcPrices,
  waitDays: Float64Array,
  { low, high }: GoodsClass['timeValue'],
): RateBox {
  const money = Float64Array.from(
    prices.money,
    (_, cell) => MINUTES_PER_DAY * present(waitDays[cell % waitDays.length]),
  );
  return {
    prices,
    parameters: [
      { id: 'minute', low, high, direction: { money, storage: new Float64Array(prices.storage.length) } },
    ],
  };
}
