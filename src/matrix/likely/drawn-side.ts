import type { Way, WayCost } from '../../contract/demand/matrix.ts';
import { present } from '../../units/present.ts';
import { CLOSED } from '../live/live-ways.ts';
import type { SpanPlaces } from './span-places.ts';

/** The ways of a box under one situation, and what they cost and emit in each case. Amounts are fen a box. */
export class DrawnSide {
  readonly #cases: number;
  readonly #time: Float64Array | null;
  readonly #costs: readonly (WayCost | null)[];
  /** By way and case, how far from what is billed, relieved and emitted at the figures themselves. */
  readonly #billed: Float64Array;
  readonly #relieved: Float64Array;
  readonly #kg: Float64Array;
  /** By way, what measures take off at the figures themselves. */
  readonly #reliefs: Float64Array;
  /** By way, in the case at hand; {@link CLOSED} where it is not open. */
  readonly generalised: Float64Array;
  readonly invoice: Float64Array;
  readonly billed: Float64Array;
  readonly relieved: Float64Array;
  readonly co2eKg: Float64Array;

  constructor(ways: readonly Way[], side: 'before' | 'after', places: SpanPlaces) {
    const { cases } = places;
    this.#cases = cases;
    this.#time = places.time();
    this.#costs = ways.map(({ cost }) => cost[side]);
    this.#billed = new Float64Array(ways.length * cases);
    this.#relieved = new Float64Array(ways.length * cases);
    this.#kg = new Float64Array(ways.length * cases);
    for (const [way, cost] of this.#costs.entries()) {
      for (const price of cost?.prices ?? []) {
        const own = places.price(price.tariff, price.charge);
        if (own === null) continue;
        addMoved(this.#billed, way * cases, own, price, 1);
        if (price.relieved > 0) addMoved(this.#relieved, way * cases, own, price, price.relieved);
      }
      for (const span of cost?.emissions ?? []) {
        const own = places.emission(span.mode);
        if (own !== null) addMoved(this.#kg, way * cases, own, span, 1);
      }
    }
    const figures = (of: (cost: WayCost) => number): Float64Array =>
      Float64Array.from(this.#costs, (cost) => (cost === null ? CLOSED : of(cost)));
    this.generalised = figures(({ generalised }) => generalised);
    this.invoice = figures(({ invoice }) => invoice);
    this.billed = figures(({ billed }) => billed);
    this.relieved = figures(reliefOf);
    this.co2eKg = figures(({ co2eKg }) => co2eKg);
    this.#reliefs = this.relieved.slice();
  }

  /** Writes what each way costs and emits in a case. */
  put(at: number): void {
    const time = timeFactor(this.#time, at);
    for (let way = 0; way < this.#costs.length; way++) {
      const cost = this.#costs[way];
      if (!cost) continue;
      const own = way * this.#cases + at;
      const billed = present(this.#billed[own]);
      const relieved = present(this.#relieved[own]);
      this.generalised[way] = cost.generalised + billed - relieved + time * cost.borne;
      this.invoice[way] = cost.invoice + billed - relieved;
      this.billed[way] = cost.billed + billed;
      this.relieved[way] = present(this.#reliefs[way]) + relieved;
      this.co2eKg[way] = cost.co2eKg + present(this.#kg[own]);
    }
  }
}

/** Adds a part of how far a span moves a figure in every case. */
function addMoved(
  sums: Float64Array,
  first: number,
  places: Float64Array,
  { below, above }: { readonly below: number; readonly above: number },
  part: number,
): void {
  const [down, up] = [below * part, above * part];
  for (let at = 0; at < places.length; at++) {
    const place = present(places[at]);
    sums[first + at] = present(sums[first + at]) + place * (place < 0 ? down : up);
  }
}

/** By so much more than it does time costs: half of it, or twice. */
function timeFactor(places: Float64Array | null, at: number): number {
  if (places === null) return 0;
  const place = present(places[at]);
  return place < 0 ? place / 2 : place;
}

function reliefOf({ reliefs }: WayCost): number {
  let sum = 0;
  for (const amount of reliefs.values()) sum += amount;
  return sum;
}
