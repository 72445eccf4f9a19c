import type { Network } from '../network/network.ts';
import type { Assessment } from './assess.ts';
import { familyOf } from './route-family.ts';

/** Criteria of the list, named on screen; each is a figure the reader sees, smaller is better. */
export const CRITERIA = ['invoice', 'time', 'co2e'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Compared as shown: whole yuan, whole hours, whole kilograms. */
const SHOWN: Readonly<Record<Criterion, (assessment: Assessment) => number>> = {
  invoice: ({ invoiceTotal }) => Math.round(invoiceTotal / 100),
  time: ({ spread }) => Math.round(spread.p50Minutes / 60),
  co2e: ({ co2e }) => Math.round(co2e.value),
};

/** Most itineraries a list shows. */
export const LIST_LENGTH = 12;

/** How much better a route must be on a criterion for a person to care, in the unit of the figure. */
type Tolerance = Readonly<Record<Criterion, (figure: number) => number>>;

const BETWEEN_ROUTES: Tolerance = {
  invoice: (yuan) => yuan * 0.02,
  time: (hours) => Math.max(3, hours * 0.04),
  co2e: (kilograms) => kilograms * 0.2,
};

/** Routes of one family differ by yard, berth or day of departure, and must differ more to be worth a line each. */
const WITHIN_FAMILY: Tolerance = {
  invoice: (yuan) => yuan * 0.04,
  time: (hours) => Math.max(12, hours * 0.08),
  co2e: (kilograms) => kilograms * 0.3,
};

/** An assessed route and its family: the same modes in the same order through the same gateway. */
export interface Candidate {
  readonly assessment: Assessment;
  readonly family: string;
}

export interface Dominated {
  readonly assessment: Assessment;
  readonly by: Assessment;
  /** Criteria on which it is worse; the rest it shows no worse and no better by anything that matters. */
  readonly worse: readonly Criterion[];
}

export interface ShownFront {
  /** Complete ones by economic total, then incomplete ones. */
  readonly shown: readonly Assessment[];
  readonly dominated: readonly Dominated[];
}

/** What of the assessed is listed, and what another dominates. */
export const sortAssessed = (network: Network, assessments: readonly Assessment[]): ShownFront =>
  shownFront(
    assessments.map((assessment) => ({ assessment, family: familyOf(network, assessment.itinerary) })),
  );

/**
 * Sorts assessed routes into those worth choosing between and those that another dominates: nowhere better by
 * enough to matter. Taken in the order of preference, so of two alike the preferred one stays. An incomplete route
 * dominates no complete one, since its total is only an "at least".
 */
export function shownFront(candidates: readonly Candidate[]): ShownFront {
  const ordered = [...candidates].sort((a, b) => byPreference(a.assessment, b.assessment));
  const kept: Candidate[] = [];
  const dominated: Dominated[] = [];
  for (const candidate of ordered) {
    const rival = kept.find((other) => dominates(other, candidate)) ?? strictRival(ordered, candidate);
    if (rival) dominated.push(lostTo(candidate.assessment, rival.assessment));
    else kept.push(candidate);
  }
  return { shown: kept.slice(0, LIST_LENGTH).map(({ assessment }) => assessment), dominated };
}

function dominates(kept: Candidate, candidate: Candidate): boolean {
  if (!kept.assessment.complete && candidate.assessment.complete) return false;
  const tolerance = kept.family === candidate.family ? WITHIN_FAMILY : BETWEEN_ROUTES;
  return CRITERIA.every((criterion) => {
    const figure = SHOWN[criterion](candidate.assessment);
    return SHOWN[criterion](kept.assessment) <= figure + tolerance[criterion](figure);
  });
}

/** One that is nowhere worse and somewhere better, whatever its place in the list. */
const strictRival = (ordered: readonly Candidate[], { assessment }: Candidate): Candidate | undefined =>
  ordered.find(
    ({ assessment: other }) =>
      (other.complete || !assessment.complete) &&
      worseOn(other, assessment).length === 0 &&
      worseOn(assessment, other).length > 0,
  );

const lostTo = (assessment: Assessment, by: Assessment): Dominated => ({
  assessment,
  by,
  worse: worseOn(assessment, by),
});

const worseOn = (assessment: Assessment, than: Assessment): readonly Criterion[] =>
  CRITERIA.filter((criterion) => SHOWN[criterion](assessment) > SHOWN[criterion](than));

function byPreference(a: Assessment, b: Assessment): number {
  if (a.complete !== b.complete) return a.complete ? -1 : 1;
  return (
    a.economicTotal - b.economicTotal ||
    a.spread.p50Minutes - b.spread.p50Minutes ||
    a.co2e.value - b.co2e.value
  );
}
