import type { HubStep, RideStep, Step } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import type { Draws } from './draws.ts';
import { spreadOf } from './duration-spread.ts';

/**
 * The departure a ride can catch when its cargo is ready at `ready`; `phase` (0 to 1) places a pattern of unknown
 * phase inside its headway. NaN where the service has no later departure.
 */
export type CatchDeparture = (ride: RideStep, ready: number, phase: number) => number;

/** For every draw at a time: departures by `ready` of each, phases null where the pattern has no shift. */
export type CatchDepartures = (
  ride: RideStep,
  ready: Float64Array,
  phases: Float64Array | null,
) => Float64Array;

/** Where every draw stands after the steps of a way, instants in epoch minutes. */
export interface Stage {
  readonly clock: Float64Array;
  /** Minutes waited in its last step, worked out anew at each call; null after hub work. */
  readonly waits: (() => Float64Array) | null;
}

export const startStage = (start: Instant, draws: Draws): Stage => ({
  clock: new Float64Array(draws.count).fill(start),
  waits: null,
});

/** Where the draws stand after one more step. */
export const takeStep = (step: Step, from: Stage, draws: Draws, catchDepartures: CatchDepartures): Stage =>
  step.kind === 'hub' ? passHub(step, from, draws) : takeRide(step, from, draws, catchDepartures);

/** When a ride leaves, in each draw, with cargo that stands where `from` says. */
export const boardings = (
  step: RideStep,
  { clock }: Stage,
  draws: Draws,
  catchDepartures: CatchDepartures,
): Float64Array => catchDepartures(step, clock, phasesOf(step, draws));

const phasesOf = ({ service }: RideStep, draws: Draws): Float64Array | null =>
  service.timetable.kind === 'frequency' ? draws.phases(service.id) : null;

function passHub(step: HubStep, from: Stage, draws: Draws): Stage {
  const clock = from.clock.slice();
  const spread = spreadOf(step.rule.typicalHours, step.rule.p90Hours);
  advance(clock, draws.durations(`hub|${step.rule.id}|${step.terminal}`, spread));
  return { clock, waits: null };
}

function takeRide(step: RideStep, from: Stage, draws: Draws, catchDepartures: CatchDepartures): Stage {
  const { service, board, alight } = step;
  const clock = boardings(step, from, draws, catchDepartures);
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
  const waits = (): Float64Array => {
    const waited = boardings(step, from, draws, catchDepartures);
    for (let draw = 0; draw < waited.length; draw++)
      waited[draw] = (waited[draw] ?? 0) - (from.clock[draw] ?? 0);
    return waited;
  };
  return { clock, waits };
}

/** Adds minutes to the clock of each draw, in place. */
export function advance(clock: Float64Array, by: Float64Array): void {
  for (let draw = 0; draw < clock.length; draw++) clock[draw] = (clock[draw] ?? 0) + (by[draw] ?? 0);
}
