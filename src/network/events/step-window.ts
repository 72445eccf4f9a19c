/** From when to when something holds for a step, epoch minutes of its beginning; the end is not included. */
export interface StepWindow {
  readonly from: number;
  readonly until: number;
  /** Minutes that a step which begins in it takes more; infinite where it cannot begin. */
  readonly minutes: number;
}

/** Whether no step can begin while it holds. */
export const isClosure = ({ minutes }: StepWindow): boolean => minutes === Number.POSITIVE_INFINITY;

/** When a closure that holds at a time ends; null where the step can begin then. */
export function closedUntil(windows: readonly StepWindow[], time: number): number | null {
  let latest: number | null = null;
  for (const { from, until, minutes } of windows) {
    if (minutes !== Number.POSITIVE_INFINITY || time < from || time >= until) continue;
    if (latest === null || until > latest) latest = until;
  }
  return latest;
}

/**
 * Minutes more that a step takes which begins at a time. What holds it up lets it go when it ends at the latest, so that
 * beginning later never ends earlier.
 */
export function heldUp(windows: readonly StepWindow[], time: number): number {
  let now = time;
  for (const { from, until, minutes } of windows) {
    if (minutes === Number.POSITIVE_INFINITY || now < from || now >= until) continue;
    now = Math.min(now + minutes, until);
  }
  return now - time;
}
