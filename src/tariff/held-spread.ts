import type { PriceSeries } from '../network/price-series.ts';
import { addDays, daysBetween } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { present } from '../units/present.ts';
import { factorText } from './factor-text.ts';
import { curveOf, type Hold, valueOn } from './level-on.ts';
import { weekOf } from './price-week.ts';

/** By what a level may have moved while it was held: factors of its value. */
export interface Spread {
  readonly low: number;
  readonly high: number;
}

const NO_SPREAD: Spread = { low: 1, high: 1 };

/** A spread as it is multiplied into prices: decimal text. */
export interface TextSpread {
  readonly low: string;
  readonly high: string;
}

export const textSpread = ({ low, high }: Spread): TextSpread => ({
  low: factorText(low),
  high: factorText(high),
});

/** Past moves are read off every so many days, and a held span counts in whole steps of this length. */
const STEP_DAYS = 28;
/** Of the moves found, the share at each end that is left out. */
const TAIL = 0.1;

const spreads = new WeakMap<PriceSeries, Map<number, Spread>>();

/**
 * How far a series moved over spans as long as the one that it is held for: the 10th and the 90th percentile of the
 * ratios between its levels so far apart, all starts four weeks from each other. A span longer than half of the history
 * is judged by that half, since longer ones would be seen once only. Backwards in time the ratios turn over. A series
 * with a single level tells nothing of how it moves, and is not widened.
 */
export function heldSpread(series: PriceSeries, hold: Hold | null): Spread {
  if (hold === null) return NO_SPREAD;
  const steps = Math.ceil(hold.days / STEP_DAYS);
  const key = hold.side === 'after' ? steps : -steps;
  const known = spreads.get(series) ?? new Map<number, Spread>();
  spreads.set(series, known);
  const spread = known.get(key) ?? pastMoves(series, steps * STEP_DAYS, hold.side);
  known.set(key, spread);
  return spread;
}

function pastMoves(series: PriceSeries, wanted: number, side: Hold['side']): Spread {
  const curve = curveOf(series);
  const history = present(curve.days.at(-1));
  const span = Math.min(wanted, history / 2);
  if (span === 0) return NO_SPREAD;
  const ratios: number[] = [];
  for (let start = 0; start + span <= history; start += STEP_DAYS) {
    const [earlier, later] = [valueOn(curve, start), valueOn(curve, start + span)];
    ratios.push(side === 'after' ? later / earlier : earlier / later);
  }
  ratios.sort((a, b) => a - b);
  const at = (share: number): number => present(ratios[Math.round(share * (ratios.length - 1))]);
  return { low: Math.min(1, at(TAIL)), high: Math.max(1, at(1 - TAIL)) };
}

/** The days on which the widening of a held series takes its next step, on both sides of it. */
export function heldSteps({ levels }: PriceSeries): readonly BeijingDate[] {
  const [first, last] = [present(levels[0]).date, present(levels.at(-1)).date];
  const steps = Math.ceil(daysBetween(first, last) / 2 / STEP_DAYS);
  return Array.from({ length: steps + 1 }, (_, step) => step * STEP_DAYS).flatMap((days) => [
    mondayFrom(addDays(first, -days)),
    mondayFrom(addDays(last, days + 1)),
  ]);
}

const mondayFrom = (date: BeijingDate): BeijingDate => weekOf(addDays(date, 6));
