import type { LikelyRange, LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import { quantilesOf } from '../../simulation/quantiles.ts';
import { fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { BoxDivider } from '../live/divide-box.ts';
import { ridesOfWays } from '../live/live-ways.ts';
import { KG_PARTS, TEU_PARTS } from '../summary-sums.ts';
import { DrawnSide } from './drawn-side.ts';
import { SPAN_DRAWS, SpanDraws } from './span-draws.ts';

/** Eight draws of ten lie between. */
const ENDS = [0.1, 0.9] as const;

/**
 * The headline in each of some draws of where prices and intensities lie in their ranges: the same draws under both
 * situations, so that what is told is the range of the difference. Shippers choose anew in each, among the ways and by the
 * constants of the run. Every flow is rounded in every draw, so that sums do not hang on the order of flows.
 */
export class LikelySums {
  readonly #choice: ShipperChoice;
  readonly #draws = new SpanDraws();
  readonly #invoice = new Float64Array(SPAN_DRAWS);
  readonly #generalised = new Float64Array(SPAN_DRAWS);
  readonly #outlay = new Float64Array(SPAN_DRAWS);
  readonly #grams = new Float64Array(SPAN_DRAWS);
  readonly #shifted = new Float64Array(SPAN_DRAWS);

  constructor(choice: ShipperChoice) {
    this.#choice = choice;
  }

  /** @param flows boxes of each flow that goes by these ways in the month */
  add({ ways, teuPerBox }: OpenBox, flows: readonly number[]): void {
    const before = new DrawnSide(ways, 'before', this.#draws);
    const after = new DrawnSide(ways, 'after', this.#draws);
    const rides = ridesOfWays(ways);
    const divider = new BoxDivider(rides, this.#choice);
    const count = ways.length;
    const sizes = { before: new Float64Array(count), after: new Float64Array(count) };
    const shares = { before: new Float64Array(count), after: new Float64Array(count) };
    const isOpenIn =
      ({ generalised }: DrawnSide) =>
      (way: number): boolean =>
        !Number.isNaN(present(generalised[way]));
    divider.sizes(0, count, isOpenIn(before), sizes.before);
    divider.sizes(0, count, isOpenIn(after), sizes.after);
    const least = before.generalised.reduce((min, own) => (own < min ? own : min), Number.POSITIVE_INFINITY);
    const model = divider.modelOf(least);
    const corridorShares = new Float64Array(rides.corridors.length);
    for (let draw = 0; draw < SPAN_DRAWS; draw++) {
      before.draw(draw);
      after.draw(draw);
      divider.divide(0, count, model, before.generalised, sizes.before, shares.before);
      divider.divide(0, count, model, after.generalised, sizes.after, shares.after);
      const invoice = expected(shares.after, after.invoice) - expected(shares.before, before.invoice);
      const cost = expected(shares.after, after.generalised) - expected(shares.before, before.generalised);
      const kg = expected(shares.after, after.co2eKg) - expected(shares.before, before.co2eKg);
      const outlay =
        expected(shares.after, after.relieved) -
        expected(shares.before, before.relieved) +
        cutsOf(before.billed, after.billed, shares.after);
      const shifted = shiftedOf(rides.corridor, shares.before, shares.after, corridorShares);
      for (const boxes of flows) {
        add(this.#invoice, draw, invoice * boxes);
        add(this.#generalised, draw, cost * boxes);
        add(this.#outlay, draw, outlay * boxes);
        add(this.#grams, draw, kg * boxes * KG_PARTS);
        add(this.#shifted, draw, shifted * boxes * teuPerBox * TEU_PARTS);
      }
    }
  }

  ranges(): LikelyRanges {
    return {
      draws: SPAN_DRAWS,
      invoice: moneyRange(this.#invoice),
      generalised: moneyRange(this.#generalised),
      outlay: moneyRange(this.#outlay),
      co2eKg: rangeOf(this.#grams, KG_PARTS),
      teuShifted: rangeOf(this.#shifted, TEU_PARTS),
    };
  }
}

function add(sums: Float64Array, draw: number, amount: number): void {
  sums[draw] = present(sums[draw]) + Math.round(amount);
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

function rangeOf(sums: Float64Array, parts: number): LikelyRange {
  const [low = Number.NaN, high = Number.NaN] = quantilesOf(sums, ENDS);
  return { low: Math.round(low) / parts, high: Math.round(high) / parts };
}

function moneyRange(sums: Float64Array): LikelyRanges['invoice'] {
  const { low, high } = rangeOf(sums, 1);
  return { low: fen(low), high: fen(high) };
}
