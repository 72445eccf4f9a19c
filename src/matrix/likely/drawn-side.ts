import type { Way, WayCost } from '../../contract/demand/matrix.ts';
import { present } from '../../units/present.ts';
import { CLOSED } from '../live/live-ways.ts';
import type { SpanPlaces } from './span-places.ts';

/** The ways of a box under one situation, and what they cost and emit in each case. Amounts are fen a box. */
export class DrawnSide {
  readonly #costs: readonly (WayCost | null)[];
  readonly #prices: readonly (readonly DrawnPrice[])[];
  readonly #emissions: readonly (readonly DrawnSpan[])[];
  readonly #time: Float64Array | null;
  /** By way, in the case at hand; {@link CLOSED} where it is not open. */
  readonly generalised: Float64Array;
  readonly invoice: Float64Array;
  readonly billed: Float64Array;
  readonly relieved: Float64Array;
  readonly co2eKg: Float64Array;

  constructor(ways: readonly Way[], side: 'before' | 'after', places: SpanPlaces) {
    this.#costs = ways.map(({ cost }) => cost[side]);
    this.#prices = this.#costs.map((cost) =>
      (cost?.prices ?? []).flatMap(({ tariff, charge, below, above, relieved }) => {
        const own = places.price(tariff, charge);
        return own === null ? [] : [{ places: own, below, above, relieved }];
      }),
    );
    this.#emissions = this.#costs.map((cost) =>
      (cost?.emissions ?? []).flatMap(({ mode, below, above }) => {
        const own = places.emission(mode);
        return own === null ? [] : [{ places: own, below, above }];
      }),
    );
    this.#time = places.time();
    const figures = (of: (cost: WayCost) => number): Float64Array =>
      Float64Array.from(this.#costs, (cost) => (cost === null ? CLOSED : of(cost)));
    this.generalised = figures(({ generalised }) => generalised);
    this.invoice = figures(({ invoice }) => invoice);
    this.billed = figures(({ billed }) => billed);
    this.relieved = figures(reliefOf);
    this.co2eKg = figures(({ co2eKg }) => co2eKg);
  }

  /** Writes what each way costs and emits in a case. */
  put(at: number): void {
    const time = timeFactor(this.#time, at);
    for (let way = 0; way < this.#costs.length; way++) {
      const cost = this.#costs[way];
      if (!cost) continue;
      let billed = 0;
      let relieved = 0;
      for (const price of present(this.#prices[way])) {
        const moved = movedBy(price, at);
        billed += moved;
        relieved += moved * price.relieved;
      }
      let co2eKg = 0;
      for (const span of present(this.#emissions[way])) co2eKg += movedBy(span, at);
      this.generalised[way] = cost.generalised + billed - relieved + time * cost.borne;
      this.invoice[way] = cost.invoice + billed - relieved;
      this.billed[way] = cost.billed + billed;
      this.relieved[way] = reliefOf(cost) + relieved;
      this.co2eKg[way] = cost.co2eKg + co2eKg;
    }
  }
}

interface DrawnSpan {
  readonly places: Float64Array;
  readonly below: number;
  readonly above: number;
}

interface DrawnPrice extends DrawnSpan {
  readonly relieved: number;
}

/** By so much more than it does time costs: half of it, or twice. */
function timeFactor(places: Float64Array | null, at: number): number {
  if (places === null) return 0;
  const place = present(places[at]);
  return place < 0 ? place / 2 : place;
}

function movedBy({ places, below, above }: DrawnSpan, at: number): number {
  const place = present(places[at]);
  return place * (place < 0 ? below : above);
}

function reliefOf({ reliefs }: WayCost): number {
  let sum = 0;
  for (const amount of reliefs.values()) sum += amount;
  return sum;
}
