import type { Badge } from '../contract/list-marks.ts';
import type { Assessment } from './assess.ts';
import { badgesOf } from './badges.ts';
import type { Comparison } from './compare.ts';
import type { Standing } from './standing.ts';
import { type SwitchingPoint, switchingPoints } from './switching-points.ts';

/** A comparison in its order under the measures in force. */
export interface Ranking<S extends Standing = Standing> {
  /** The listed: complete ones first, by what they cost their owner. */
  readonly listed: readonly S[];
  /** All that was assessed, the listed first. */
  readonly all: readonly S[];
  readonly badges: ReadonlyMap<Assessment, readonly Badge[]>;
  /** Of all that was assessed, from a day that costs nothing on. */
  readonly switchingPoints: readonly SwitchingPoint<S>[];
}

/**
 * Orders the listed by what is paid under the measures and gives the badges, once. Which are listed does not depend
 * on the measures: search and list rest on billed prices.
 */
export function rank<S extends Standing>(
  { assessments, front }: Comparison,
  standingOf: (assessment: Assessment) => S,
): Ranking<S> {
  const listed = front.shown.map(standingOf).sort(byEconomicTotal);
  const shown = new Set(front.shown);
  const all = [...listed, ...assessments.filter((one) => !shown.has(one)).map(standingOf)];
  return {
    listed,
    all,
    badges: front.shown.filter(({ complete }) => complete).length < 2 ? new Map() : badgesOf(all),
    switchingPoints: switchingPoints(all),
  };
}

const byEconomicTotal = (a: Standing, b: Standing): number =>
  Number(b.assessment.complete) - Number(a.assessment.complete) || a.economicTotal - b.economicTotal;
