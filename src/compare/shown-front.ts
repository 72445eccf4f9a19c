import type { FoldKind } from '../contract/list-marks.ts';
import type { Network } from '../network/network.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { mainRides } from '../routing/way.ts';
import type { Fen } from '../units/money.ts';
import type { Assessment } from './assess.ts';
import { isContrived } from './contrived.ts';
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

/** An assessed route and what its way is like. */
export interface Candidate<A extends Alternative = Assessment> {
  readonly assessment: A;
  /** The same for routes by the same modes in the same order through the same gateway. */
  readonly family: string;
  /** Short feeders left out; one is a direct service. */
  readonly mainRides: number;
  /** Allowed by the graph and offered by nobody. */
  readonly isContrived: boolean;
}

/**
 * What a slower route has to save to be worth a line, as shares of the faster one's invoice: so much for each time that
 * it takes as long again, so much for each transfer more, and never more than `atMost`, which is worth any wait.
 */
export interface SavingRule {
  readonly perTime: number;
  readonly perTransfer: number;
  readonly atMost: number;
}

/** The rule by the one figure of it that a person sets: the saving that is worth any wait. */
export const savingRule = (atMost: number): SavingRule => ({
  perTime: atMost,
  perTransfer: atMost / 10,
  atMost,
});

export const USUAL_SAVING = savingRule(0.05);

export interface Dominated<A extends Alternative = Assessment> {
  readonly assessment: A;
  readonly by: A;
  readonly kind: FoldKind;
  /** Criteria on which it is worse; the rest it shows no worse and no better by anything that matters. */
  readonly worse: readonly Criterion[];
}

export interface ShownFront<A extends Alternative = Assessment> {
  /** Complete ones by economic total, then incomplete ones. */
  readonly shown: readonly A[];
  readonly dominated: readonly Dominated<A>[];
}

/** What of the assessed is listed, and what is folded away. */
export const sortAssessed = <A extends Alternative>(
  network: Network,
  assessments: readonly A[],
  saving: SavingRule,
): ShownFront<A> =>
  shownFront(
    assessments.map((assessment) => ({
      assessment,
      family: familyOf(network, assessment.itinerary),
      mainRides: mainRides(network, assessment.itinerary).length,
      isContrived: isContrived(network, assessment.itinerary),
    })),
    saving,
  );

/**
 * Sorts assessed routes into those worth choosing between and those folded away. Taken in the order of preference:
 * what another beats by anything that matters, or equals; then what saves little for much time or many transfers; a
 * contrived way is listed only where nothing else is. An incomplete route folds no complete one, since its total is only
 * an "at least"; no direct service is folded for one with transfers unless that is better by every figure, and
 * never the least economic total.
 */
export function shownFront<A extends Alternative>(
  candidates: readonly Candidate<A>[],
  saving: SavingRule = USUAL_SAVING,
): ShownFront<A> {
  const ordered = [...candidates].sort((a, b) => byPreference(a.assessment, b.assessment));
  const offered = ordered.filter((candidate) => !candidate.isContrived);
  const pool = offered.length > 0 ? offered : ordered;
  const dominated: Dominated<A>[] = [];
  const unbeaten: Candidate<A>[] = [];
  for (const candidate of pool) {
    const rival = unbeaten.find((other) => dominates(other, candidate)) ?? strictRival(pool, candidate);
    if (rival) dominated.push(folded(candidate, rival, 'beaten'));
    else unbeaten.push(candidate);
  }
  const { kept, waiting } = withoutSmallSavings(unbeaten, saving);
  dominated.push(...waiting);
  const [best] = kept;
  if (best && pool === offered) {
    for (const candidate of ordered.filter((each) => each.isContrived))
      dominated.push(folded(candidate, best, 'contrived'));
  }
  return { shown: kept.map(({ assessment }) => assessment), dominated };
}

/** The fastest first, so that a route is folded for one that is itself listed; the first of the list always is. */
function withoutSmallSavings<A extends Alternative>(unbeaten: readonly Candidate<A>[], saving: SavingRule) {
  const waiting: Dominated<A>[] = [];
  const kept = new Set(unbeaten.slice(0, 1));
  for (const candidate of unbeaten.slice(1).sort(byTime)) {
    const rival = [...kept].find((other) => isBetterBuy(other, candidate, saving));
    if (rival) waiting.push(folded(candidate, rival, 'saves_little'));
    else kept.add(candidate);
  }
  return { kept: unbeaten.filter((candidate) => kept.has(candidate)), waiting };
}

const byTime = (
  { assessment: a }: Candidate<Alternative>,
  { assessment: b }: Candidate<Alternative>,
): number => a.spread.p50Minutes - b.spread.p50Minutes;

/** Whether a route may stand for another in the list at all. */
const mayFold = (rival: Candidate<Alternative>, candidate: Candidate<Alternative>): boolean =>
  (rival.assessment.complete || !candidate.assessment.complete) &&
  (candidate.mainRides > 1 || rival.mainRides <= 1);

/**
 * Whether `rival` is faster and costs so little more, at no great loss of anything else, that nobody would wait for the
 * other. What is saved is a share of the rival's invoice.
 */
function isBetterBuy(
  rival: Candidate<Alternative>,
  candidate: Candidate<Alternative>,
  { perTime, perTransfer, atMost }: SavingRule,
): boolean {
  if (!mayFold(rival, candidate)) return false;
  const [fast, slow] = [rival.assessment, candidate.assessment];
  const longer = SHOWN.time(slow) / SHOWN.time(fast) - 1;
  if (!(longer > 0)) return false;
  const co2e = SHOWN.co2e(slow);
  if (SHOWN.co2e(fast) > co2e + TOLERATED.co2e(TOLERANCE.betweenRoutes, co2e)) return false;
  const saved = 1 - SHOWN.invoice(slow) / SHOWN.invoice(fast);
  const transfers = Math.max(0, candidate.mainRides - rival.mainRides);
  return saved < Math.min(atMost, perTime * longer + perTransfer * transfers);
}

function dominates(kept: Candidate<Alternative>, candidate: Candidate<Alternative>): boolean {
  if (!mayFold(kept, candidate)) return false;
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
  candidate: Candidate<A>,
): Candidate<A> | undefined =>
  ordered.find(
    (other) =>
      (other.assessment.complete || !candidate.assessment.complete) &&
      wholeYuan(other.assessment.economicTotal) <= wholeYuan(candidate.assessment.economicTotal) &&
      worseOn(other.assessment, candidate.assessment).length === 0 &&
      worseOn(candidate.assessment, other.assessment).length > 0,
  );

const folded = <A extends Alternative>(
  { assessment }: Candidate<A>,
  { assessment: by }: Candidate<A>,
  kind: FoldKind,
): Dominated<A> => ({ assessment, by, kind, worse: worseOn(assessment, by) });

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
