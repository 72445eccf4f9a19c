import { callAt, runTo } from '../network/call-at.ts';
import type { StepEvents } from '../network/events/step-events.ts';
import { isClosure } from '../network/events/step-window.ts';
import type { Service } from '../network/service.ts';
import type { HubStep, RideStep, Step } from '../routing/itinerary.ts';
import { addDraws } from './add-draws.ts';
import type { DrawnDuration, Draws } from './draws.ts';
import { spreadOf } from './duration-spread.ts';
import { beginWork, holdUpRides } from './hold-up.ts';

/**
 * The departure a ride can catch when its cargo is ready at `ready`; `phase` (0 to 1) places a pattern of unknown
 * phase inside its headway. NaN where the service has no later departure.
 */
export type CatchDeparture = (ride: RideStep, ready: number, phase: number) => number;

/**
 * For all draws from `first` up to `end`, by default every one: departures by `ready` of each, whole minutes, phases
 * null where the pattern has no shift. They are written into `departures`, which may be `ready` itself.
 */
export type CatchDepartures = (
  ride: RideStep,
  ready: Float64Array,
  phases: Float64Array | null,
  departures: Float64Array,
  first?: number,
  end?: number,
) => void;

/** Takes the clocks of all draws, epoch minutes, over one more step; `to` may be `from` itself. */
export type TakeStep = (step: Step, from: Float64Array, to: Float64Array) => void;

/** When a ride leaves in each draw, with cargo that stands there at `from`; `departures` may be `from` itself. */
export type Board = (step: RideStep, from: Float64Array, departures: Float64Array) => void;

export const boarding =
  (draws: Draws, catchDepartures: CatchDepartures): Board =>
  (step, from, departures) =>
    catchDepartures(step, from, phasesOf(step, draws), departures);

export function stepping(
  draws: Draws,
  catchDepartures: CatchDepartures,
  events: StepEvents | null = null,
): TakeStep {
  const passageOf = passages(draws, catchDepartures, events);
  return (step, from, to) => passageOf(step)(from, to);
}

/** Takes the clocks of draws `first` to `end`, by default of all, over one certain step; `to` may be `from` itself. */
export type Passage = (from: Float64Array, to: Float64Array, first?: number, end?: number) => void;

/**
 * Passages of steps, for those that are taken again and again: what a step draws is looked up once for each. Events hold
 * steps up; departures must be those that they leave.
 */
export const passages =
  (draws: Draws, catchDepartures: CatchDepartures, events: StepEvents | null = null) =>
  (step: Step): Passage => {
    if (step.kind === 'hub') {
      const minutes = minutesInHub(step, draws);
      const windows = events?.atHub(step.rule, step.terminal) ?? [];
      if (windows.length === 0) return (from, to, first, end) => addDraws(from, minutes, to, first, end);
      return (from, to, first = 0, end = from.length) => {
        const begun = beginWork(windows, from, to, first, end);
        addDraws(begun, minutes, to, first, end);
      };
    }
    const phases = phasesOf(step, draws);
    const minutes = minutesAboard(step, draws);
    const delays = events?.onRide(step).filter((window) => !isClosure(window)) ?? [];
    return (from, to, first = 0, end = from.length) => {
      catchDepartures(step, from, phases, to, first, end);
      holdUpRides(delays, to, first, end);
      addDraws(to, minutes, to, first, end);
    };
  };

export const phasesOf = ({ service }: RideStep, draws: Draws): Float64Array | null =>
  service.timetable.kind === 'frequency' ? draws.phases(service.id) : null;

export function minutesInHub({ rule, terminal }: HubStep, draws: Draws): Float64Array {
  const key = `hub|${rule.id}|${terminal}`;
  return draws.durationsInTurn(key, rule, () => [drawn(key, rule)]);
}

/** From departure to arrival. */
export function minutesAboard({ service, board, alight }: RideStep, draws: Draws): Float64Array {
  return draws.durationsInTurn(`ride|${service.id}|${board}|${alight}`, service, () =>
    hoursAboard(service, board, alight).map(({ key, hours }) => drawn(key, hours)),
  );
}

/** Runs, and dwells at the calls between, each with the key under which it is drawn. */
export function hoursAboard(
  service: Service,
  board: number,
  alight: number,
): readonly { readonly key: string; readonly hours: Hours }[] {
  const parts: { readonly key: string; readonly hours: Hours }[] = [];
  for (let index = board + 1; index <= alight; index++) {
    parts.push({ key: `run|${service.id}|${index}`, hours: runTo(service, index) });
    const { dwell } = callAt(service, index);
    if (dwell && index < alight) parts.push({ key: `dwell|${service.id}|${index}`, hours: dwell });
  }
  return parts;
}

export interface Hours {
  readonly typicalHours: number;
  readonly p90Hours: number;
}

const drawn = (key: string, { typicalHours, p90Hours }: Hours): DrawnDuration => [
  key,
  spreadOf(typicalHours, p90Hours),
];
