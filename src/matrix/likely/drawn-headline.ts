import { scalarTable } from '../../choice/table/open-table.ts';
import type { OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import type { RunDeltas } from '../../contract/demand/ranges.ts';
import { fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { BoxDivider } from '../live/divide-box.ts';
import { ridesOfWays } from '../live/live-ways.ts';
import { KG_PARTS, TEU_PARTS } from '../summary-totals.ts';
import { DrawnSide } from './drawn-side.ts';
import { FlowsAlike } from './flows-alike.ts';
import type { SpanPlaces } from './span-places.ts';

export type DrawnFigure = 'invoice' | 'generalised' | 'outlay' | 'grams' | 'shifted';

/**
 * The headline in each of some cases of where prices and intensities lie in their ranges: the same under both situations,
 * so that what is told is the difference. Shippers choose anew in each, among the ways and by the constants of the run.
 * Every flow is rounded in every case, so that sums do not hang on the order of flows.
 */
export class DrawnHeadline {
  readonly #choice: ShipperChoice;
  readonly #places: SpanPlaces;
  readonly #sums: Readonly<Record<DrawnFigure, Float64Array>>;

  constructor(choice: ShipperChoice, places: SpanPlaces) {
    this.#choice = choice;
    this.#places = places;
    const sums = (): Float64Array => new Float64Array(places.cases);
    this.#sums = { invoice: sums(), generalised: sums(), outlay: sums(), grams: sums(), shifted: sums() };
  }

  /** @param flows boxes of each flow that goes by these ways in the month */
  add({ ways, teuPerBox }: OpenBox, flows: readonly number[]): void {
    const before = new DrawnSide(ways, 'before', this.#places);
    const after = new DrawnSide(ways, 'after', this.#places);
    const rides = ridesOfWays([ways]);
    const dividers = {
      before: new BoxDivider(rides, this.#choice, scalarTable),
      after: new BoxDivider(rides, this.#choice, scalarTable),
    };
    const shares = { before: dividers.before.share, after: dividers.after.share };
    const least = before.generalised.reduce((min, own) => (own < min ? own : min), Number.POSITIVE_INFINITY);
    dividers.before.open(0, isOpenIn(before), least);
    dividers.after.open(0, isOpenIn(after), least);
    const alike = new FlowsAlike(flows);
    const corridorShares = new Float64Array(rides.corridors.length);
    for (let at = 0; at < this.#places.cases; at++) {
      before.put(at);
      after.put(at);
      dividers.before.cost.set(before.generalised);
      dividers.before.divide(0, 1);
      dividers.after.cost.set(after.generalised);
      dividers.after.divide(0, 1);
      const invoice = expected(shares.after, after.invoice) - expected(shares.before, before.invoice);
      const cost = expected(shares.after, after.generalised) - expected(shares.before, before.generalised);
      const kg = expected(shares.after, after.co2eKg) - expected(shares.before, before.co2eKg);
      const outlay =
        expected(shares.after, after.relieved) -
        expected(shares.before, before.relieved) +
        cutsOf(before.billed, after.billed, shares.after);
      const shifted = shiftedOf(rides.corridor, shares.before, shares.after, corridorShares);
      const sums = this.#sums;
      add(sums.invoice, at, alike.sumOf(invoice));
      add(sums.generalised, at, alike.sumOf(cost));
      add(sums.outlay, at, alike.sumOf(outlay));
      add(sums.grams, at, alike.sumOf(kg, KG_PARTS));
      add(sums.shifted, at, alike.sumOf(shifted, teuPerBox, TEU_PARTS));
    }
  }

  /** A figure by case: in fen, in grams, or in parts of a TEU. */
  sumsOf(figure: DrawnFigure): Float64Array {
    return this.#sums[figure];
  }

  deltasAt(at: number): RunDeltas {
    const { invoice, outlay, grams, shifted } = this.#sums;
    return {
      invoice: fen(present(invoice[at])),
      teuShifted: present(shifted[at]) / TEU_PARTS,
      outlay: fen(present(outlay[at])),
      co2eKg: present(grams[at]) / KG_PARTS,
    };
  }
}

const isOpenIn =
  ({ generalised }: DrawnSide) =>
  (way: number): boolean =>
    !Number.isNaN(present(generalised[way]));

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = present(sums[at]) + amount;
}

/** Over the ways that are open. */
function expected(shares: Float64Array, figures: Float64Array): number {
  let sum = 0;
  for (let way = 0; way < shares.length; way++) {
    const share = present(shares[way]);
    if (share !== 0) sum += share * present(figures[way]);
  }
  return sum;
}

/** What levers take off the price of ways that are open under both situations. */
function cutsOf(before: Float64Array, after: Float64Array, shares: Float64Array): number {
  let sum = 0;
  for (let way = 0; way < shares.length; way++) {
    const cut = present(before[way]) - present(after[way]);
    if (!Number.isNaN(cut)) sum += present(shares[way]) * cut;
  }
  return sum;
}

/** The part of a box that changes its corridor: what those gain that gain. */
function shiftedOf(
  corridor: Uint8Array,
  before: Float64Array,
  after: Float64Array,
  gains: Float64Array,
): number {
  gains.fill(0);
  for (let way = 0; way < corridor.length; way++) {
    const own = present(corridor[way]);
    gains[own] = present(gains[own]) + present(after[way]) - present(before[way]);
  }
  let gained = 0;
  for (const gain of gains) if (gain > 0) gained += gain;
  return gained;
}
