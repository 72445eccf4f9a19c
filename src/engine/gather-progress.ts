/** About ten a second. */
const SHORTEST_PAUSE_MS = 100;

interface Gathered {
  readonly found: readonly unknown[];
  readonly done: number;
  readonly total: number;
}

/**
 * Passes on the first report and then what has gathered after each pause, nothing left out: a message costs more than
 * one more finding in it. What gathers after the last pause is in the result.
 */
export function gatherProgress<P extends Gathered>(
  report: (progress: P) => void,
  now: () => number = () => performance.now(),
): (progress: P) => void {
  let waiting: P['found'][number][] = [];
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    waiting.push(...progress.found);
    const at = now();
    if (at - reportedAt < SHORTEST_PAUSE_MS) return;
    reportedAt = at;
    report({ ...progress, found: waiting });
    waiting = [];
  };
}
