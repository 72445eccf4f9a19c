import type { Assessment } from './assess.ts';

/** Criteria of the list, named on screen; each is a figure the reader sees, smaller is better. */
export const CRITERIA = ['invoice', 'time', 'co2e'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Compared as shown: whole yuan, whole hours, whole kilograms. A difference no one can read is none. */
const SHOWN: Readonly<Record<Criterion, (assessment: Assessment) => number>> = {
  invoice: ({ invoiceTotal }) => Math.round(invoiceTotal / 100),
  time: ({ spread }) => Math.round(spread.p50Minutes / 60),
  co2e: ({ co2e }) => Math.round(co2e.value),
};

/** Most itineraries a list shows. */
export const LIST_LENGTH = 12;

export interface Dominated {
  readonly assessment: Assessment;
  readonly by: Assessment;
  /** Criteria on which it is worse; empty when it shows the same figures. */
  readonly worse: readonly Criterion[];
}

export interface ShownFront {
  /** Complete ones by economic total, then incomplete ones. */
  readonly shown: readonly Assessment[];
  readonly dominated: readonly Dominated[];
}

/**
 * Sorts assessed itineraries into those worth choosing between and those another beats on every shown figure. An
 * incomplete itinerary beats none that is complete, since its total is only an "at least".
 */
export function shownFront(assessments: readonly Assessment[]): ShownFront {
  const ordered = [...assessments].sort(byPreference);
  const kept: Assessment[] = [];
  const dominated: Dominated[] = [];
  for (const assessment of ordered) {
    const by = ordered.find((other) => other !== assessment && beats(other, assessment, ordered));
    if (by) dominated.push({ assessment, by, worse: worseOn(assessment, by) });
    else kept.push(assessment);
  }
  return { shown: kept.slice(0, LIST_LENGTH), dominated };
}

/** Better somewhere and worse nowhere; between equals the one preferred in the list. */
function beats(other: Assessment, assessment: Assessment, ordered: readonly Assessment[]): boolean {
  if (!other.complete && assessment.complete) return false;
  if (worseOn(other, assessment).length > 0) return false;
  return worseOn(assessment, other).length > 0 || ordered.indexOf(other) < ordered.indexOf(assessment);
}

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
