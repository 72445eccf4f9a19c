import { type Exact, exactly, greatest, roundTo, upToWhole } from '../units/exact.ts';
import type { Fen } from '../units/money.ts';
import { type Cents, cents } from './cents.ts';
import type { RoundingStep } from './quote-draft.ts';

/** What is put on top of costs. */
export interface Markup {
  /** Per cent of each line's cost; below zero for a rebate. */
  readonly percent: string;
  /** For each box, car, wagon or revenue tonne. */
  readonly perUnit: Fen;
  readonly perLine: Fen;
  /** What the whole comes to at least; zero for no such bound. */
  readonly least: Fen;
}

export interface Selling {
  readonly markup: Markup;
  /** CNY for one unit of the quote's currency. */
  readonly cnyPerUnit: string;
  readonly step: RoundingStep;
  readonly roundsUp: boolean;
}

const FEN_PER_YUAN = 100;

/** What a line of this cost is offered at: the cost with its margin, in the quote's currency, rounded once. */
export const linePrice = (cost: Fen, selling: Selling): Cents =>
  rounded(exactly(cost).plus(marginOfLine(cost, selling.markup)), selling);

/**
 * What is charged beside the lines: the margin for each unit, and what the margin of the whole lacks of its least.
 * Zero where there is none.
 */
export function serviceFee(costs: readonly Fen[], units: number, selling: Selling): Cents {
  const { markup } = selling;
  const perUnit = exactly(markup.perUnit).times(units);
  const margin = costs.reduce((sum, cost) => sum.plus(marginOfLine(cost, markup)), perUnit);
  // Without a least a rebate stays one.
  const lacking = markup.least === 0 ? exactly(0) : greatest(exactly(markup.least).minus(margin), exactly(0));
  return rounded(perUnit.plus(lacking), selling);
}

const marginOfLine = (cost: Fen, { percent, perLine }: Markup): Exact =>
  exactly(cost).times(percent).div(100).plus(perLine);

/** Fen as hundredths of the quote's currency, half away from zero or up to the step. */
function rounded(amount: Exact, { cnyPerUnit, step, roundsUp }: Selling): Cents {
  const steps = amount.div(FEN_PER_YUAN).div(cnyPerUnit).div(step);
  const whole = roundsUp && steps.gt(0) ? upToWhole(roundTo(steps, 12)) : roundTo(steps, 0);
  return cents(whole.times(step).times(FEN_PER_YUAN).toNumber());
}
