import { present } from '../../units/present.ts';
import type { ArcPrices } from './arc-prices.ts';
import { figuresBeyond } from './figures-beyond.ts';
import { type BoxPoint, outsideOf, pricesAt, type RateBox } from './rate-box.ts';

/** Where in a box some prices lie. */
export interface PlaceInBox {
  readonly point: BoxPoint;
  /** Cells, and after them storage rates, that lie elsewhere than the point says, or that a parameter out of its range moves. */
  readonly beyond: readonly number[];
}

/** As a share of a parameter's range. */
const ROUNDING = 1e-9;

/** Finds the point of a box that some prices are, each parameter by a price that it alone moves, and what does not fit. */
export function placeInBox(box: RateBox, prices: ArcPrices): PlaceInBox {
  const { parameters } = box;
  const point = Float64Array.from(parameters, ({ low, high }, index) => {
    const value = valueMoving(box, prices, index);
    if (value === null) return low;
    const slack = ROUNDING * (high - low);
    if (value < low && value >= low - slack) return low;
    return value > high && value <= high + slack ? high : value;
  });
  const outside = outsideOf(parameters, point).flatMap((index) => movedBy(box, index));
  const beyond = new Set([...outside, ...figuresBeyond(pricesAt(box, point), prices)]);
  return { point, beyond: [...beyond].sort((a, b) => a - b) };
}

/** Null where no price is moved by this parameter alone. */
function valueMoving({ prices: base, parameters }: RateBox, prices: ArcPrices, own: number): number | null {
  const { money } = present(parameters[own]).direction;
  for (let cell = 0; cell < money.length; cell++) {
    const step = present(money[cell]);
    if (step === 0) continue;
    const isAlone = parameters.every(
      ({ direction }, index) => index === own || present(direction.money[cell]) === 0,
    );
    if (isAlone) return (present(prices.money[cell]) - present(base.money[cell])) / step;
  }
  return null;
}

function movedBy({ prices, parameters }: RateBox, own: number): readonly number[] {
  const { money, storage } = present(parameters[own]).direction;
  const cells: number[] = [];
  money.forEach((step, cell) => {
    if (step !== 0) cells.push(cell);
  });
  storage.forEach((step, rate) => {
    if (step !== 0) cells.push(prices.money.length + rate);
  });
  return cells;
}
