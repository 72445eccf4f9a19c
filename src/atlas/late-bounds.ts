import type { HubStep, RideStep } from '../routing/itinerary.ts';
import type { ArrivalBound } from '../simulation/arrival-bound.ts';
import { isQuantileBeyond } from '../simulation/quantile-bound.ts';

/** For ways that are handed out at an arrival: the time in each draw from which being ready is surely being so late. */
interface LateBound {
  readonly arrival: number;
  readonly ready: Float64Array;
}

/** Kept for one ride and handing out, 32 kB each at 4,096 draws. */
const MOST_BOUNDS = 4;
/** Minutes by which a kept bound may ask too much before one is made to measure. */
const CLOSE = 720;

/**
 * Tells of ways that end by the same rides which of them are surely late, before the ride is simulated. What is surely
 * later than one time is later than any before it, so that a few bounds serve many times.
 */
export class LateBounds {
  readonly #boundOf: ArrivalBound;
  readonly #bounds = new Map<string, LateBound[]>();

  constructor(boundOf: ArrivalBound) {
    this.#boundOf = boundOf;
  }

  /** Whether cargo that is ready for its last ride at `clock` is surely handed out, at a quantile, at `arrival` or later. */
  isLate(clock: Float64Array, share: number, ride: RideStep, handOut: HubStep, arrival: number): boolean {
    const key = `${ride.service.id} ${ride.board} ${ride.alight} ${handOut.rule.id}`;
    const known = this.#bounds.get(key) ?? [];
    this.#bounds.set(key, known);
    const closest = known
      .filter((bound) => bound.arrival >= arrival)
      .reduce<LateBound | null>(
        (best, bound) => (best && best.arrival <= bound.arrival ? best : bound),
        null,
      );
    if (closest && isQuantileBeyond(clock, share, closest.ready)) return true;
    if (closest && (closest.arrival - arrival < CLOSE || known.length >= MOST_BOUNDS)) return false;
    const ready = new Float64Array(clock.length);
    this.#boundOf(ride, handOut, arrival, ready);
    known.push({ arrival, ready });
    return isQuantileBeyond(clock, share, ready);
  }

  forget(): void {
    this.#bounds.clear();
  }
}
