import type { SegmentPrices } from '../../compare/search-inputs.ts';
import { present } from '../../units/present.ts';

/**
 * What every arc and every day of storage costs a class of goods, unrounded: CNY of arc a in date segment s at
 * `s * arcCount + a` (a cell), CNY a day of storage tariff t at `s * tariffCount + t` (NaN where it is unknown).
 */
export interface ArcPrices {
  readonly segmentStarts: Int32Array;
  readonly money: Float64Array;
  readonly storage: Float64Array;
}

export const flatPrices = ({ segmentStarts, arcMoney, storageCnyPerDay }: SegmentPrices): ArcPrices => ({
  segmentStarts,
  money: joined(arcMoney),
  storage: joined(storageCnyPerDay),
});

function joined(parts: readonly Float64Array[]): Float64Array {
  const length = present(parts[0]).length;
  const whole = new Float64Array(parts.length * length);
  parts.forEach((part, index) => {
    whole.set(part, index * length);
  });
  return whole;
}

/** The date segment that a minute lies in. */
export function segmentAt(segmentStarts: Int32Array, minute: number): number {
  let segment = 0;
  while (segment + 1 < segmentStarts.length && minute >= present(segmentStarts[segment + 1])) segment++;
  return segment;
}
