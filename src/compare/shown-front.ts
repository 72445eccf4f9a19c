import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import type { Fen } from '../units/money.ts';
import type { Assessment } from './assess.ts';
import { familyOf } from './route-family.ts';

/** What the list looks at: an assessed itinerary, or one of which no more than this is known. */
export interface Alternative {
  readonly itinerary: Itinerary;
  readonly invoiceTotal: Fen;
  readonly economicTotal: Fen;
  readonly complete: boolean;
  readonly spread: { readonly p50Minutes: number };
  readonly co2e: { readonly value: number };
}

/** Criteria of the list, named on screen; each is a figure the reader sees, smaller is better. */
export const CRITERIA = ['invoice', 'time', 'co2e'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const wholeYuan = (total: Fen): number => Math.round(total / 100);
export const wholeHours = (p50Minutes: number): number => Math.round(p50Minutes / 60);
export const wholeKilograms = (co2eKg: number): number => Math.round(co2eKg);

/** Compared as shown: whole yuan, whole hours, whole kilograms. */
const SHOWN: Readonly<Record<Criterion, (assessment: Alternative) => number>> = {
  invoice: ({ invoiceTotal }) => wholeYuan(invoiceTotal),
  time: ({ spread }) => wholeHours(spread.p50Minutes),
  co2e: ({ co2e }) => wholeKilograms(co2e.value),
};

/** How much better a route must be on a criterion for a person to care: shares of its own figure. */
export interface Tolerance {
  readonly invoiceShare: number;
  /** Whichever of the two is more. */
  readonly hours: number;
  readonly timeShare: number;
  readonly co2eShare: number;
}

/** Routes of one family differ by yard, berth or day of departure, and must differ more to be worth a line each. */
export const TOLERANCE: Readonly<Record<'betweenRoutes' | 'withinFamily', Tolerance>> = {
  betweenRoutes: { invoiceShare: 0.02, hours: 3, timeShare: 0.04, co2eShare: 0.2 },
  withinFamily: { invoiceShare: 0.04, hours: 12, timeShare: 0.08, co2eShare: 0.3 },
};

const TOLERATED: Readonly<Record<Criterion, (tolerance: Tolerance, figure: number) => number>> = {
  invoice: ({ invoiceShare }, yuan) => yuan * invoiceShare,
  time: ({ hours, timeShare }, figure) => Math.max(hours, figure * timeShare),
  co2e: ({ co2eShare }, kilograms) => kilograms * co2eShare,
};

/** An assessed route and its family: the same modes in the same order through the same gateway. */
export interface Candidate<A extends Alternative = Assessment> {
  readonly assessment: A;
  readonly family: string;
}

export interface Dominated<A extends Alternative = Assessment> {
  readonly assessment: A;
  readonly by: A;
  /** Criteria on which it is worse; the rest it shows no worse and no better by anything that matters. */
  readonly worse: readonly Criterion[];
}

export interface ShownFront<A extends Alternative = Assessment> {
  /** Complete ones by economic total, then incomplete ones. */
  readonly shown: readonly A[];
  readonly dominated: readonly Dominated<A>[];
}

/** What of the assessed is listed, and what another dominates. */
export const sortAssessed = <A extends Alternative>(
  network: Network,
  assessments: readonly A[],
): ShownFront<A> =>
  shownFront(
    assessments.map((assessment) => ({ assessment, family: familyOf(network, assessment.itinerary) })),
  );

/**
 * Sorts assessed routes into those worth choosing between and those that another dominates: nowhere better by
 * enough to matter. Taken in the order of preference, so of two alike the preferred one stays. An incomplete route
 * dominates no complete one, since its total is only an "at least".
 */
export function shownFront<A extends Alternative>(candidates: readonly Candidate<A>[]): ShownFront<A> {
  const ordered = [...candidates].sort((a, b) => byPreference(a.assessment, b.assessment));
  const kept: Candidate<A>[] = [];
  const dominated: Dominated<A>[] = [];
  for (const candidate of ordered) {
    const rival = kept.find((other) => dominates(other, candidate)) ?? strictRival(ordered, candidate);
    if (rival) dominated.push(lostTo(candidate.assessment, rival.assessment));
    else kept.push(candidate);
  }
  return { shown: kept.map(({ assessment }) => assessment), dominated };
}

function dominates(kept: Candidate<Alternative>, candidate: Candidate<Alternative>): boolean {
  if (!kept.assessment.complete && candidate.assessment.complete) return false;
  const tolerance = TOLERANCE[kept.family === candidate.family ? 'withinFamily' : 'betweenRoutes'];
  return CRITERIA.every((criterion) => {
    const figure = SHOWN[criterion](candidate.assessment);
    return SHOWN[criterion](kept.assessment) <= figure + TOLERATED[criterion](tolerance, figure);
  });
}

/**
 * One that is nowhere worse and somewhere better, whatever its place in the list; nor dearer once time is paid for, since a
 * reliable route may win by that alone.
 */
const strictRival = <A extends Alternative>(
  ordered: readonly Candidate<A>[],
  { assessment }: Candidate<A>,
): Candidate<A> | undefined =>
  ordered.find(
    ({ assessment: other }) =>
      (other.complete || !assessment.complete) &&
      wholeYuan(other.economicTotal) <= wholeYuan(assessment.economicTotal) &&
      worseOn(other, assessment).length === 0 &&
      worseOn(assessment, other).length > 0,
  );

const lostTo = <A extends Alternative>(assessment: A, by: A): Dominated<A> => ({
  assessment,
  by,
  worse: worseOn(assessment, by),
});

const worseOn = (assessment: Alternative, than: Alternative): readonly Criterion[] =>
  CRITERIA.filter((criterion) => SHOWN[criterion](assessment) > SHOWN[criterion](than));

function byPreference(a: Alternative, b: Alternative): number {
  if (a.complete !== b.complete) return a.complete ? -1 : 1;
  return (
    a.economicTotal - b.economicTotal ||
    a.spread.p50Minutes - b.spread.p50Minutes ||
    a.co2e.value - b.co2e.value
  );
}
