/** About ten a second. */
const SHORTEST_PAUSE_MS = 100;

interface Gathered {
  readonly found: readonly unknown[];
  readonly done: number;
  readonly total: number;
}

/**
 * Passes on the first word and then what has gathered after each pause, nothing left out: a message costs more than
 * one more finding in it. What gathers after the last pause is in the result.
 */
export function gatherProgress<P extends Gathered>(
  tell: (progress: P) => void,
  now: () => number = () => performance.now(),
): (progress: P) => void {
  let waiting: P['found'][number][] = [];
  let toldAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    waiting.push(...progress.found);
    const at = now();
    if (at - toldAt < SHORTEST_PAUSE_MS) return;
    toldAt = at;
    tell({ ...progress, found: waiting });
    waiting = [];
  };
}
