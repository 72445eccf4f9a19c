import { closedUntil, heldUp, type StepWindow } from '../network/events/step-window.ts';
import { present } from '../units/present.ts';
import { windowsDuring } from './windows-during.ts';

/** Moves departures on by what holds the ride up on its way. */
export function holdUpRides(
  windows: readonly StepWindow[],
  departures: Float64Array,
  first: number,
  end: number,
): void {
  const during = windowsDuring(windows, departures, first, end);
  if (during.length === 0) return;
  for (let draw = first; draw < end; draw++) {
    const departure = present(departures[draw]);
    departures[draw] = departure + heldUp(during, departure);
  }
}

/** When hub work that could begin at `from` does in each draw, with what holds it up; `to` may be `from` itself. */
export function beginWork(
  windows: readonly StepWindow[],
  from: Float64Array,
  to: Float64Array,
  first: number,
  end: number,
): void {
  const during = windowsDuring(windows, from, first, end);
  for (let draw = first; draw < end; draw++) {
    let start = present(from[draw]);
    for (let until = closedUntil(during, start); until !== null; until = closedUntil(during, start)) {
      if (until === Number.POSITIVE_INFINITY) break;
      start = until;
    }
    to[draw] = during.length === 0 ? start : start + heldUp(during, start);
  }
}
