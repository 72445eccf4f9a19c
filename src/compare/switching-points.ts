import { totalOf } from '../tariff/charge.ts';
import { type Fen, fen } from '../units/money.ts';
import type { Standing } from './standing.ts';

/** The cost of a day under way at which two itineraries have the same economic total. */
export interface SwitchingPoint<S extends Standing = Standing> {
  readonly first: S;
  readonly second: S;
  readonly dayCost: Fen;
  /** On which side of it the first of the two costs less. */
  readonly firstWins: 'above' | 'below';
}

/** Of every pair of complete itineraries of a list, in its order; pairs whose totals never cross are left out. */
export function switchingPoints<S extends Standing>(list: readonly S[]): readonly SwitchingPoint<S>[] {
  const complete = list.filter(({ assessment }) => assessment.complete);
  return complete.flatMap((first, index) =>
    complete.slice(index + 1).flatMap((second) => switchingPoint(first, second) ?? []),
  );
}

/**
 * Economic totals are lines in a day's cost: what does not depend on it, plus the billed days times it. They cross
 * once, at the difference of the first over the difference of the second; a crossing below zero is none.
 */
function switchingPoint<S extends Standing>(first: S, second: S): SwitchingPoint<S> | null {
  const dearer = fixedPart(first) - fixedPart(second);
  const slower = hundredthsOfDays(first) - hundredthsOfDays(second);
  if (dearer === 0 || slower === 0 || Math.sign(dearer) === Math.sign(slower)) return null;
  return {
    first,
    second,
    dayCost: fen(Math.round((-dearer * 100) / slower)),
    firstWins: slower < 0 ? 'above' : 'below',
  };
}

/** The economic total without the lines priced by the day under way, fen. */
const fixedPart = ({ economicTotal, assessment: { economic } }: Standing): number =>
  economicTotal - totalOf(economic.filter(({ code }) => code === 'CAPITAL' || code === 'DECAY'));

/** As the economic lines bill them: mean days to two places. */
const hundredthsOfDays = ({ assessment: { spread } }: Standing): number =>
  Math.round((spread.meanMinutes * 100) / 1440);
