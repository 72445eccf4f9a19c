import type { History } from '../history.ts';

/** What has steps of its own to take back. */
export const STEP_SOURCES = ['enquiry', 'pins', 'policy', 'figures', 'basemap', 'explore'] as const;
export type StepSource = (typeof STEP_SOURCES)[number];

/** The steps of all sources in the order they were taken, each by its source: the last one is the first to take back. */
export interface StepLog {
  readonly past: readonly StepSource[];
  readonly future: readonly StepSource[];
}

export const EMPTY_LOG: StepLog = { past: [], future: [] };

/** The log after the history of one source has moved, by whomever. */
export function logAfter<T>(
  log: StepLog,
  source: StepSource,
  before: History<T>,
  after: History<T>,
): StepLog {
  const back = before.past.length - after.past.length;
  const forward = before.future.length - after.future.length;
  if (back > 0 && forward === -back && before.past.at(-back) === after.present) {
    return {
      past: without(log.past, source, back, 'last'),
      future: [...times(source, back), ...log.future],
    };
  }
  if (forward > 0 && back === -forward && before.future[forward - 1] === after.present) {
    return {
      past: [...log.past, ...times(source, forward)],
      future: without(log.future, source, forward, 'first'),
    };
  }
  // Every step changed alike: another tab's figures came in at each.
  if (back === 0 && forward === 0 && after.past.at(-1) !== before.present) return log;
  if (after.past.length === 0) {
    const others = (steps: readonly StepSource[]) => steps.filter((step) => step !== source);
    return { past: others(log.past), future: others(log.future) };
  }
  const isForgetful = back === 0;
  const past = back > 0 ? without(log.past, source, back, 'last') : log.past;
  return {
    past: isForgetful
      ? [...without(past, source, 1, 'first'), source]
      : [...past, ...times(source, Math.max(0, -back))],
    future: [],
  };
}

const times = (source: StepSource, count: number): readonly StepSource[] =>
  Array.from({ length: count }, () => source);

function without(
  steps: readonly StepSource[],
  source: StepSource,
  count: number,
  end: 'first' | 'last',
): readonly StepSource[] {
  const places = steps.flatMap((step, index) => (step === source ? [index] : []));
  const dropped = new Set(end === 'first' ? places.slice(0, count) : places.slice(-count));
  return steps.filter((_, index) => !dropped.has(index));
}
