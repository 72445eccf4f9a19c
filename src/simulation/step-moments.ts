import type { StepEvents } from '../network/events/step-events.ts';
import type { Step } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import type { Draws } from './draws.ts';
import { boarding, type CatchDepartures, stepping } from './take-step.ts';

/** Epoch minutes, in each draw, at which a step's charges fall due for goods handed over at `start`. */
export type StepMoments = (steps: readonly Step[], index: number, start: Instant) => Float64Array;

/**
 * When the step of a fixed chain of services begins: hub work when the goods arrive there, a ride when it leaves. In
 * each draw a later hand-over never begins a step earlier, since durations belong to the draw and departures are
 * caught in order. Events hold steps up; departures must be those that they leave.
 */
export function createStepMoments(
  draws: Draws,
  catchDepartures: CatchDepartures,
  events: StepEvents | null = null,
): StepMoments {
  const board = boarding(draws, catchDepartures);
  const takeStep = stepping(draws, catchDepartures, events);
  return (steps, index, start) => {
    const clock = new Float64Array(draws.count).fill(start);
    for (const step of steps.slice(0, index)) takeStep(step, clock, clock);
    const step = steps[index];
    if (step?.kind === 'ride') board(step, clock, clock);
    return clock;
  };
}
