import type { Progress } from '../contract/progress.ts';

/** About ten a second. */
const SHORTEST_PAUSE_MS = 100;

/** Passes on the first word of each stage and then what comes after a pause; a message costs more than it tells. */
export function throttleProgress(
  tell: (progress: Progress) => void,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  let stage: Progress['stage'] | null = null;
  let toldAt = 0;
  return (progress) => {
    const at = now();
    if (progress.stage === stage && at - toldAt < SHORTEST_PAUSE_MS) return;
    stage = progress.stage;
    toldAt = at;
    tell(progress);
  };
}
