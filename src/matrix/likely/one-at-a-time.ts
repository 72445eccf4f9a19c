import type { SpanInput } from '../../contract/demand/ranges.ts';
import type { EmittingMode } from '../../contract/demand/way-spans.ts';
import type { ChargeCode } from '../../network/tariff-item.ts';
import type { SpanPlaces } from './span-places.ts';

/** Each input at its low end, then at its high end, all others at their figures. */
export class OneAtATime implements SpanPlaces {
  readonly cases: number;
  readonly #places: ReadonlyMap<string, Float64Array>;

  constructor(inputs: readonly SpanInput[]) {
    this.cases = 2 * inputs.length;
    this.#places = new Map(
      inputs.map((input, index) => {
        const places = new Float64Array(this.cases);
        places[2 * index] = -1;
        places[2 * index + 1] = 1;
        return [keyOf(input), places];
      }),
    );
  }

  /** A charge by whatever tariff is one input. */
  price = (_tariff: string, charge: ChargeCode) => this.#of({ kind: 'prices', charge });
  emission = (mode: EmittingMode) => this.#of({ kind: 'emissions', mode });
  time = () => this.#of({ kind: 'time' });

  #of(input: SpanInput): Float64Array | null {
    return this.#places.get(keyOf(input)) ?? null;
  }
}

export const keyOf = (input: SpanInput): string => Object.values(input).join(' ');
