import type { StepWindow } from '../network/events/step-window.ts';
import { present } from '../units/present.ts';

/**
 * Whether any of the draws `first` to `end` may begin in one of some windows: most often not. Where one does, all windows
 * count for all draws, since what one window puts off may come into the next.
 */
export function isAnyDuring(
  windows: readonly Pick<StepWindow, 'from' | 'until'>[],
  times: Float64Array,
  first: number,
  end: number,
): boolean {
  if (windows.length === 0) return false;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let draw = first; draw < end; draw++) {
    const time = present(times[draw]);
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  return windows.some(({ from, until }) => from <= latest && until > earliest);
}
