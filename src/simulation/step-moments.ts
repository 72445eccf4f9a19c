import type { Step } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import type { Draws } from './draws.ts';
import { boardings, type CatchDepartures, startStage, takeStep } from './take-step.ts';

/** Epoch minutes, in each draw, at which a step's charges fall due for goods handed over at `start`. */
export type StepMoments = (steps: readonly Step[], index: number, start: Instant) => Float64Array;

/**
 * When the step of a fixed chain of services begins: hub work when the goods arrive there, a ride when it leaves. In
 * each draw a later hand-over never begins a step earlier, since durations belong to the draw and departures are
 * caught in order.
 */
export function createStepMoments(draws: Draws, catchDepartures: CatchDepartures): StepMoments {
  return (steps, index, start) => {
    let stage = startStage(start, draws);
    for (const step of steps.slice(0, index)) stage = takeStep(step, stage, draws, catchDepartures);
    const step = steps[index];
    return step?.kind === 'ride' ? boardings(step, stage, draws, catchDepartures) : stage.clock;
  };
}
