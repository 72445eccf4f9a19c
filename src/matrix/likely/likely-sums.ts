import type { LikelyRange, LikelyRanges } from '../../contract/demand/likely-ranges.ts';
import type { OpenBox, ShipperChoice } from '../../contract/demand/matrix.ts';
import { quantilesOf } from '../../simulation/quantiles.ts';
import { fen } from '../../units/money.ts';
import { present } from '../../units/present.ts';
import { KG_PARTS, TEU_PARTS } from '../summary-totals.ts';
import { type DrawnFigure, DrawnHeadline } from './drawn-headline.ts';
import { SPAN_DRAWS, SpanDraws } from './span-draws.ts';

/** Eight draws of ten lie between. */
const ENDS = [0.1, 0.9] as const;

/** Between which ends the headline lies in eight draws of ten, of flows that are added in any order. */
export class LikelySums {
  readonly #headline: DrawnHeadline;

  constructor(choice: ShipperChoice) {
    this.#headline = new DrawnHeadline(choice, new SpanDraws());
  }

  /** @param flows boxes of each flow that goes by these ways in the month */
  add(box: OpenBox, flows: readonly number[]): void {
    this.#headline.add(box, flows);
  }

  ranges(): LikelyRanges {
    return likelyRanges([this]);
  }

  sumsOf(figure: DrawnFigure): Float64Array {
    return this.#headline.sumsOf(figure);
  }
}

/** Between which ends the headline of all of these together lies in eight draws of ten. */
export function likelyRanges(parts: readonly Pick<LikelySums, 'sumsOf'>[]): LikelyRanges {
  const whole = (figure: DrawnFigure): Float64Array => {
    const sums = new Float64Array(SPAN_DRAWS);
    for (const part of parts) {
      const own = part.sumsOf(figure);
      for (let draw = 0; draw < SPAN_DRAWS; draw++) sums[draw] = present(sums[draw]) + present(own[draw]);
    }
    return sums;
  };
  return {
    draws: SPAN_DRAWS,
    invoice: moneyRange(whole('invoice')),
    generalised: moneyRange(whole('generalised')),
    outlay: moneyRange(whole('outlay')),
    co2eKg: rangeOf(whole('grams'), KG_PARTS),
    teuShifted: rangeOf(whole('shifted'), TEU_PARTS),
  };
}

function rangeOf(sums: Float64Array, parts: number): LikelyRange {
  const [low = Number.NaN, high = Number.NaN] = quantilesOf(sums, ENDS);
  return { low: Math.round(low) / parts, high: Math.round(high) / parts };
}

function moneyRange(sums: Float64Array): LikelyRanges['invoice'] {
  const { low, high } = rangeOf(sums, 1);
  return { low: fen(low), high: fen(high) };
}
