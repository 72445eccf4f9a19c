/** Steps that can be taken back and taken again. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Steps kept; older ones are forgotten. */
export const HISTORY_LIMIT = 200;

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A new step. What had been taken back is gone. */
export const record = <T>(history: History<T>, next: T): History<T> => ({
  past: [...history.past, history.present].slice(-HISTORY_LIMIT),
  present: next,
  future: [],
});

/** One step back; the same history at the beginning. */
export function stepBack<T>(history: History<T>): History<T> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

/** One step forward again; the same history at the end. */
export function stepForward<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}

/** The same steps, each of them changed alike. */
export const mapHistory = <T>({ past, present, future }: History<T>, change: (step: T) => T): History<T> => ({
  past: past.map(change),
  present: change(present),
  future: future.map(change),
});
