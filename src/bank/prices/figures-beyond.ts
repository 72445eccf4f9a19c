import { present } from '../../units/present.ts';
import type { ArcPrices } from './arc-prices.ts';

/** As a share of the greater of two prices. */
const SAME = 1e-9;

/** Cells, and after them storage rates, at which two sets of prices differ by more than rounding. */
export function figuresBeyond(expected: ArcPrices, own: ArcPrices): readonly number[] {
  const found: number[] = [];
  const compare = (a: Float64Array, b: Float64Array, from: number): void => {
    a.forEach((figure, index) => {
      const other = present(b[index]);
      if (Number.isNaN(figure) && Number.isNaN(other)) return;
      if (!(Math.abs(figure - other) <= SAME * Math.max(1, Math.abs(figure), Math.abs(other))))
        found.push(from + index);
    });
  };
  compare(expected.money, own.money, 0);
  compare(expected.storage, own.storage, expected.money.length);
  return found;
}
