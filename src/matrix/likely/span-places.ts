import type { EmittingMode } from '../../contract/demand/way-spans.ts';
import type { ChargeCode } from '../../network/tariff-item.ts';

/**
 * Where in its range each price, intensity and cost of time lies, in each of some cases: from -1, its low end, by 0, the
 * figure itself, to 1, its high end. Null: at the figure in all of them.
 */
export interface SpanPlaces {
  readonly cases: number;
  price(tariff: string, charge: ChargeCode): Float64Array | null;
  emission(mode: EmittingMode): Float64Array | null;
  time(): Float64Array | null;
}
