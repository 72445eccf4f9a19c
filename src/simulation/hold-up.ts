import { closedUntil, heldUp, type StepWindow } from '../network/events/step-window.ts';
import { present } from '../units/present.ts';
import { isAnyDuring } from './windows-during.ts';

/** Moves departures on by what holds the ride up on its way. */
export function holdUpRides(
  windows: readonly StepWindow[],
  departures: Float64Array,
  first: number,
  end: number,
): void {
  if (!isAnyDuring(windows, departures, first, end)) return;
  for (let draw = first; draw < end; draw++) {
    const departure = present(departures[draw]);
    departures[draw] = departure + heldUp(windows, departure);
  }
}

/**
 * When hub work that could begin at `from` does in each draw, with what holds it up: written into `to`, which may be
 * `from` itself, or `from` as it is where nothing holds it up.
 */
export function beginWork(
  windows: readonly StepWindow[],
  from: Float64Array,
  to: Float64Array,
  first: number,
  end: number,
): Float64Array {
  if (!isAnyDuring(windows, from, first, end)) return from;
  for (let draw = first; draw < end; draw++) {
    let start = present(from[draw]);
    for (let until = closedUntil(windows, start); until !== null; until = closedUntil(windows, start)) {
      if (until === Number.POSITIVE_INFINITY) break;
      start = until;
    }
    to[draw] = start + heldUp(windows, start);
  }
  return to;
}
