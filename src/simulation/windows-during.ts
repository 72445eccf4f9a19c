import type { StepWindow } from '../network/events/step-window.ts';
import { present } from '../units/present.ts';

/** Those of some windows in which any of the draws `first` to `end` may begin: most often none. */
export function windowsDuring(
  windows: readonly StepWindow[],
  times: Float64Array,
  first: number,
  end: number,
): readonly StepWindow[] {
  if (windows.length === 0) return windows;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let draw = first; draw < end; draw++) {
    const time = present(times[draw]);
    if (time < earliest) earliest = time;
    if (time > latest) latest = time;
  }
  return windows.filter(({ from, until }) => from <= latest && until > earliest);
}
