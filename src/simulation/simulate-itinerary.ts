import type { StepEvents } from '../network/events/step-events.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import { present } from '../units/present.ts';
import type { Draws } from './draws.ts';
import { meanOf, quantilesOf, summaryOf } from './quantiles.ts';
import { type Stage, StageTree } from './stage-tree.ts';
import { type CatchDepartures, minutesAboard, stepping } from './take-step.ts';

/** 10th and 90th percentile. */
export interface OuterTenths {
  readonly low: number;
  readonly high: number;
}

/** Spread of one stretch of an itinerary, instants in epoch minutes. */
export interface StretchSpread {
  readonly p10End: number;
  readonly p90End: number;
  /** Minutes waited for departure; null for hub steps. */
  readonly wait: OuterTenths | null;
}

/** When an itinerary arrives, minutes from its start. */
export interface ArrivalSpread {
  readonly p50Minutes: number;
  readonly p90Minutes: number;
  readonly meanMinutes: number;
  /** Share of draws that arrive by the deadline; null without one. */
  readonly onTimeShare: number | null;
  readonly meanLateMinutes: number;
}

export interface ItinerarySpread extends ArrivalSpread {
  readonly waitMinutes: OuterTenths;
  /** One for each step of the itinerary. */
  readonly steps: readonly StretchSpread[];
}

export type SimulateItinerary = (itinerary: Itinerary, deadline: Instant | null) => ItinerarySpread;

/**
 * Runs itineraries through every draw: a late leg can miss its departure and wait for the next one, so spreads are
 * simulated and never added. P50 <= P90 by construction.
 */
export function createSimulation(
  draws: Draws,
  catchDepartures: CatchDepartures,
  events: StepEvents | null = null,
): SimulateItinerary {
  const tree = new StageTree(draws.count, stepping(draws, catchDepartures, events));
  const known: KnownSpreads = new WeakMap();
  return (itinerary, deadline) => {
    const arrival = tree.along(itinerary, (_, clock, sample) =>
      spreadOfArrival(clock, itinerary.start, deadline, sample),
    );
    // Many itineraries are simulated and few are described: what only a description says waits until then.
    const described = whenAsked(() =>
      tree.along(itinerary, (stages, _, sample) => spreadOfStages(stages, draws, known, sample)),
    );
    return {
      ...arrival,
      get waitMinutes() {
        return described().waitMinutes;
      },
      get steps() {
        return described().steps;
      },
    };
  };
}

function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The spread of the clocks at the end of an itinerary; a `sample` is asked for where there is a deadline. */
export function spreadOfArrival(
  clock: Float64Array,
  start: Instant,
  deadline: Instant | null,
  sample: () => Float64Array,
): ArrivalSpread {
  const { quantiles, mean } = summaryOf(clock, [0.5, 0.9], start);
  const [p50 = Number.NaN, p90 = Number.NaN] = quantiles;
  const minutes = {
    p50Minutes: Math.round(p50),
    p90Minutes: Math.round(p90),
    meanMinutes: Math.round(mean),
  };
  if (deadline === null) return { ...minutes, onTimeShare: null, meanLateMinutes: 0 };
  const late = sample();
  let onTime = 0;
  for (let draw = 0; draw < late.length; draw++) {
    const minutesLate = Math.max(0, present(clock[draw]) - deadline);
    late[draw] = minutesLate;
    if (minutesLate === 0) onTime++;
  }
  return { ...minutes, onTimeShare: onTime / late.length, meanLateMinutes: meanOf(late) };
}

/** What several itineraries have in common is described once. */
type KnownSpreads = WeakMap<Stage, StretchSpread>;

function spreadOfStages(
  stages: readonly Stage[],
  draws: Draws,
  known: KnownSpreads,
  sample: () => Float64Array,
): Pick<ItinerarySpread, 'steps' | 'waitMinutes'> {
  const waited = sample().fill(0);
  const wait = sample();
  const steps = stages.map((stage) => {
    const { step, ends } = stage;
    if (step.kind === 'ride') noteWaits(stage, minutesAboard(step, draws), wait, waited);
    const spread = known.get(stage) ?? spreadOfStretch(ends, step.kind === 'ride' ? wait : null);
    known.set(stage, spread);
    return spread;
  });
  return { steps, waitMinutes: outerTenths(waited) };
}

/**
 * What each draw waits for the departure of a ride, and what it has waited on its way so far. A ride departs at whole
 * minutes, so when it did is what is left of its end without the time aboard, and need not be looked up again. The
 * minute may be the one that the goods are ready in: then they do not wait.
 */
function noteWaits(
  { begins, ends }: Stage,
  aboard: Float64Array,
  wait: Float64Array,
  waited: Float64Array,
): void {
  for (let draw = 0; draw < wait.length; draw++) {
    const departure = Math.round(present(ends[draw]) - present(aboard[draw]));
    const minutes = Math.max(0, departure - present(begins[draw]));
    wait[draw] = minutes;
    waited[draw] = present(waited[draw]) + minutes;
  }
}

function spreadOfStretch(ends: Float64Array, wait: Float64Array | null): StretchSpread {
  const { low, high } = outerTenths(ends);
  return { p10End: low, p90End: high, wait: wait && outerTenths(wait) };
}

function outerTenths(sample: Float64Array): OuterTenths {
  const [low = Number.NaN, high = Number.NaN] = quantilesOf(sample, [0.1, 0.9]);
  return { low: Math.round(low), high: Math.round(high) };
}
