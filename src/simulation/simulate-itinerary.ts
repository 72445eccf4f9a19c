import type { Itinerary, Step } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import type { Draws } from './draws.ts';
import { meanOf, quantilesOf } from './quantiles.ts';
import { advance, type CatchDepartures, type Stage, startStage, takeStep } from './take-step.ts';

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

export type SimulateItinerary = (itinerary: Itinerary, deadline: Instant | null) => ItinerarySpread;

/** A stage with the ways on from it that were taken before. */
interface KnownStage extends Stage {
  readonly onward: Map<string, KnownStage>;
}

/** Stages kept at a time: 32 kB each at 4,096 draws. */
const STAGES_AT_MOST = 1000;

/** The last ride and the handing out, which hardly any other itinerary goes on from. */
const UNSHARED_STEPS = 2;

/**
 * Runs itineraries through every draw: a late leg can miss its departure and wait for the next one, so spreads are
 * simulated and never added. P50 <= P90 by construction. Itineraries that begin alike share their beginning.
 */
export function createSimulation(draws: Draws, catchDepartures: CatchDepartures): SimulateItinerary {
  let starts = new Map<number, KnownStage>();
  let stages = 0;

  const startAt = (start: Instant): KnownStage => {
    if (stages > STAGES_AT_MOST) {
      starts = new Map();
      stages = 0;
    }
    const known = starts.get(start);
    if (known) return known;
    const made = { ...startStage(start, draws), onward: new Map() };
    starts.set(start, made);
    return made;
  };
  const take = (from: Stage, step: Step): KnownStage => ({
    ...takeStep(step, from, draws, catchDepartures),
    onward: new Map(),
  });
  const takeOnce = (from: KnownStage, step: Step): KnownStage => {
    const key = keyOf(step);
    const known = from.onward.get(key);
    if (known) return known;
    const made = take(from, step);
    from.onward.set(key, made);
    stages++;
    return made;
  };

  return (itinerary, deadline) => {
    let stage = startAt(itinerary.start);
    const unshared = itinerary.steps.length - UNSHARED_STEPS;
    const passed = itinerary.steps.map((step, index) => {
      stage = index < unshared ? takeOnce(stage, step) : take(stage, step);
      return stage;
    });
    return spreadOfDraws(itinerary, passed, stage.clock, deadline);
  };
}

/** Everything the draws of a step depend on beside the clock. */
const keyOf = (step: Step): string =>
  step.kind === 'hub'
    ? `${step.rule.id} ${step.terminal}`
    : `${step.service.id} ${step.board} ${step.alight}`;

function spreadOfDraws(
  { start }: Itinerary,
  stages: readonly Stage[],
  clock: Float64Array,
  deadline: Instant | null,
): ItinerarySpread {
  const share = (at: number): number => Math.round(quantilesOf(clock, [at], start)[0] ?? 0);
  const late = deadline === null ? null : clock.map((end) => Math.max(0, end - deadline));
  const p90 = whenAsked(() => share(0.9));
  const waits = whenAsked(() => outerTenths(totalWait(stages, clock.length)));
  const steps = whenAsked(() => stages.map(stretchSpread));
  return {
    p50Minutes: share(0.5),
    get p90Minutes() {
      return p90();
    },
    meanMinutes: Math.round(meanOf(clock, start)),
    onTimeShare: late && countZero(late) / clock.length,
    meanLateMinutes: late ? meanOf(late) : 0,
    get waitMinutes() {
      return waits();
    },
    get steps() {
      return steps();
    },
  };
}

/** Many itineraries are simulated and few are described: what only a description says waits until then. */
function whenAsked<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function totalWait(stages: readonly Stage[], count: number): Float64Array {
  const waited = new Float64Array(count);
  for (const { waits } of stages) if (waits) advance(waited, waits());
  return waited;
}

function stretchSpread({ clock, waits }: Stage): StretchSpread {
  const { low, high } = outerTenths(clock);
  return { p10End: low, p90End: high, wait: waits && outerTenths(waits()) };
}

function outerTenths(sample: Float64Array): { readonly low: number; readonly high: number } {
  const [low = 0, high = 0] = quantilesOf(sample, [0.1, 0.9]);
  return { low: Math.round(low), high: Math.round(high) };
}

function countZero(sample: Float64Array): number {
  let count = 0;
  for (const value of sample) if (value === 0) count++;
  return count;
}
