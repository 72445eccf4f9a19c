import type { Itinerary, Step } from '../routing/itinerary.ts';
import type { Instant } from '../units/instant.ts';
import { SampleStack } from './sample-stack.ts';
import type { TakeStep } from './take-step.ts';

/** A step in every draw, instants in epoch minutes. */
export interface Stage {
  readonly step: Step;
  /** When it begins, the wait before a ride included, and when it ends. */
  readonly begins: Float64Array;
  readonly ends: Float64Array;
}

/** Where draws stand, and the ways on from there that were taken before. */
interface Junction {
  readonly clock: Float64Array;
  readonly onward: Map<string, KnownStage>;
}

interface KnownStage extends Stage, Junction {}

/** Samples kept at a time: 32 kB each at 4,096 draws. */
const SAMPLES_AT_MOST = 512;

/** The last ride and the handing out, which hardly any other itinerary goes on from. */
const UNSHARED_STEPS = 2;

/** Itineraries taken through every draw. Those that begin alike share their beginning, which is kept for the next ones. */
export class StageTree {
  readonly #takeStep: TakeStep;
  readonly #samples: SampleStack;
  #starts = new Map<Instant, Junction>();

  constructor(draws: number, takeStep: TakeStep) {
    this.#takeStep = takeStep;
    this.#samples = new SampleStack(draws);
  }

  /**
   * What `read` makes of an itinerary's steps, of the clocks at its end and of the samples that it asks for; it must
   * keep none of them, since they serve the next itinerary.
   */
  along<T>(
    { start, steps }: Itinerary,
    read: (stages: readonly Stage[], clock: Float64Array, sample: () => Float64Array) => T,
  ): T {
    if (this.#samples.size + steps.length >= SAMPLES_AT_MOST) this.#forget();
    const shared = Math.max(0, steps.length - UNSHARED_STEPS);
    let junction = this.#startAt(start);
    const stages: Stage[] = [];
    for (const step of steps.slice(0, shared)) {
      const stage = this.#onward(junction, step);
      stages.push(stage);
      junction = stage;
    }
    const kept = this.#samples.size;
    let { clock } = junction;
    for (const step of steps.slice(shared)) {
      const stage = this.#take(clock, step);
      stages.push(stage);
      clock = stage.ends;
    }
    const made = read(stages, clock, () => this.#samples.push());
    this.#samples.shrink(kept);
    return made;
  }

  #startAt(start: Instant): Junction {
    const known = this.#starts.get(start);
    if (known) return known;
    const made = { clock: this.#samples.push().fill(start), onward: new Map() };
    this.#starts.set(start, made);
    return made;
  }

  #onward({ clock, onward }: Junction, step: Step): KnownStage {
    const key = keyOf(step);
    const known = onward.get(key);
    if (known) return known;
    const stage = this.#take(clock, step);
    const made = { ...stage, clock: stage.ends, onward: new Map() };
    onward.set(key, made);
    return made;
  }

  #take(begins: Float64Array, step: Step): Stage {
    const ends = this.#samples.push();
    this.#takeStep(step, begins, ends);
    return { step, begins, ends };
  }

  #forget(): void {
    this.#starts = new Map();
    this.#samples.shrink(0);
  }
}

/** Everything the draws of a step depend on beside the clock. */
const keyOf = (step: Step): string =>
  step.kind === 'hub'
    ? `${step.rule.id} ${step.terminal}`
    : `${step.service.id} ${step.board} ${step.alight}`;
