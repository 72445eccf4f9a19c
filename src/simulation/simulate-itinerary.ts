import type { HubStep, Itinerary, RideStep } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import type { Draws } from './draws.ts';
import { spreadOf } from './duration-spread.ts';
import { meanOf, quantilesOf } from './quantiles.ts';

/**
 * The departure a ride can catch when its cargo is ready at `ready`; `phase` (0 to 1) places a pattern of unknown
 * phase inside its headway. NaN where the service has no later departure.
 */
export type CatchDeparture = (ride: RideStep, ready: number, phase: number) => number;

/** Spread of one stretch of an itinerary, instants in epoch minutes. */
export interface StretchSpread {
  readonly p10End: number;
  readonly p90End: number;
  /** Minutes waited for departure, 10th and 90th percentile; null for hub steps. */
  readonly wait: { readonly low: number; readonly high: number } | null;
}

export interface ItinerarySpread {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  readonly meanMinutes: number;
  /** Share of draws that arrive by the deadline; null without one. */
  readonly onTimeShare: number | null;
  readonly meanLateMinutes: number;
  readonly waitMinutes: { readonly low: number; readonly high: number };
  /** One for each step of the itinerary. */
  readonly steps: readonly StretchSpread[];
}

/**
 * Runs an itinerary through every draw: a late leg can miss its departure and wait for the next one, so spreads
 * are simulated and never added. P50 <= P90 by construction.
 */
export function simulateItinerary(
  itinerary: Itinerary,
  draws: Draws,
  catchDeparture: CatchDeparture,
  deadline: Instant | null,
): ItinerarySpread {
  const clock = new Float64Array(draws.count).fill(itinerary.start);
  const waited = new Float64Array(draws.count);
  const steps = itinerary.steps.map((step) =>
    step.kind === 'hub' ? passHub(step, clock, draws) : takeRide(step, clock, waited, draws, catchDeparture),
  );
  const elapsed = clock.map((end) => end - itinerary.start);
  const [p50 = 0, p90 = 0] = quantilesOf(elapsed, [0.5, 0.9]);
  const [low = 0, high = 0] = quantilesOf(waited, [0.1, 0.9]);
  const late = deadline === null ? null : clock.map((end) => Math.max(0, end - deadline));
  return {
    p50Minutes: Math.round(p50),
    p90Minutes: Math.round(p90),
    meanMinutes: Math.round(meanOf(elapsed)),
    onTimeShare: late && countZero(late) / draws.count,
    meanLateMinutes: late ? meanOf(late) : 0,
    waitMinutes: { low: Math.round(low), high: Math.round(high) },
    steps,
  };
}

function passHub(step: HubStep, clock: Float64Array, draws: Draws): StretchSpread {
  const spread = spreadOf(step.rule.typicalHours, step.rule.p90Hours);
  advance(clock, draws.durations(`hub|${step.rule.id}|${step.terminal}`, spread));
  return endOf(clock, null);
}

function takeRide(
  step: RideStep,
  clock: Float64Array,
  waited: Float64Array,
  draws: Draws,
  catchDeparture: CatchDeparture,
): StretchSpread {
  const phases = step.service.timetable.kind === 'frequency' ? draws.phases(step.service.id) : null;
  const waits = new Float64Array(clock.length);
  for (let draw = 0; draw < clock.length; draw++) {
    const ready = clock[draw] ?? 0;
    const departure = catchDeparture(step, ready, phases?.[draw] ?? 0);
    waits[draw] = departure - ready;
    clock[draw] = departure;
  }
  advance(waited, waits);
  const { service, board, alight } = step;
  for (let index = board + 1; index <= alight; index++) {
    const call = service.calls[index];
    if (call?.run) {
      const spread = spreadOf(call.run.typicalHours, call.run.p90Hours);
      advance(clock, draws.durations(`run|${service.id}|${index}`, spread));
    }
    if (call?.dwell && index < alight) {
      const spread = spreadOf(call.dwell.typicalHours, call.dwell.p90Hours);
      advance(clock, draws.durations(`dwell|${service.id}|${index}`, spread));
    }
  }
  const [low = 0, high = 0] = quantilesOf(waits, [0.1, 0.9]);
  return endOf(clock, { low: Math.round(low), high: Math.round(high) });
}

function advance(clock: Float64Array, by: Float64Array): void {
  for (let draw = 0; draw < clock.length; draw++) clock[draw] = (clock[draw] ?? 0) + (by[draw] ?? 0);
}

function endOf(clock: Float64Array, wait: StretchSpread['wait']): StretchSpread {
  const [p10End = 0, p90End = 0] = quantilesOf(clock, [0.1, 0.9]);
  return { p10End: Math.round(p10End), p90End: Math.round(p90End), wait };
}

const countZero = (sample: Float64Array): number =>
  sample.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
