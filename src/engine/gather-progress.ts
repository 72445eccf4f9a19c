import type { IsochroneProgress, ReachedTerminal } from './isochrone-contract.ts';

/** About ten a second. */
const SHORTEST_PAUSE_MS = 100;

/**
 * Passes on the first word and then what has gathered after each pause, nothing left out: a message costs more than
 * a terminal in it. What gathers after the last pause is in the result.
 */
export function gatherProgress(
  tell: (progress: IsochroneProgress) => void,
  now: () => number = () => performance.now(),
): (progress: IsochroneProgress) => void {
  let waiting: ReachedTerminal[] = [];
  let toldAt = Number.NEGATIVE_INFINITY;
  return ({ found, done, total }) => {
    waiting.push(...found);
    const at = now();
    if (at - toldAt < SHORTEST_PAUSE_MS) return;
    toldAt = at;
    tell({ found: waiting, done, total });
    waiting = [];
  };
}
