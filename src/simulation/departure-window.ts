import { type DeparturePattern, nextDeparture } from '../network/clock/calendar.ts';

const MINUTES_PER_BUCKET = 60;

/**
 * The departures of a pattern that cargo ready from one time until another can catch, laid out to be looked up
 * thousands of times: what {@link nextDeparture} answers for any time between, without a shift.
 */
export class DepartureWindow {
  readonly until: number;
  readonly #from: number;
  readonly #times: Float64Array;
  /** Position of the first departure not before the beginning of each bucket. */
  readonly #first: Int32Array;

  constructor(pattern: DeparturePattern, from: number, until: number) {
    const times: number[] = [];
    for (let next = nextDeparture(pattern, from); next !== null; next = nextDeparture(pattern, next + 1)) {
      times.push(next);
      if (next >= until) break;
    }
    this.until = until;
    this.#from = from;
    this.#times = Float64Array.from(times);
    this.#first = new Int32Array(Math.max(0, Math.ceil((until - from) / MINUTES_PER_BUCKET)));
    let position = 0;
    for (let bucket = 0; bucket < this.#first.length; bucket++) {
      const begins = from + bucket * MINUTES_PER_BUCKET;
      while ((times[position] ?? Number.POSITIVE_INFINITY) < begins) position++;
      this.#first[bucket] = position;
    }
  }

  /** The first departure at or after a time of the window; NaN when none is left. */
  after(time: number): number {
    const times = this.#times;
    let position = this.#first[Math.floor((time - this.#from) / MINUTES_PER_BUCKET)] ?? times.length;
    while ((times[position] ?? Number.POSITIVE_INFINITY) < time) position++;
    return times[position] ?? Number.NaN;
  }
}
