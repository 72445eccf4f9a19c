import type { BeforeAfter } from './before-after.ts';
import type { BoxesQuestion, BoxInMonth } from './matrix.ts';

/** What a box waits for a bottleneck. */
export interface BottleneckWait {
  /** The slots of a service from a call on (`service 0`), or a place (`strait three_gorges`). */
  readonly key: string;
  readonly days: BeforeAfter;
}

export interface WaitsInMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly bottlenecks: readonly BottleneckWait[];
}

export interface WaitingBox extends BoxInMonth {
  /** Keys of the ways that it has. */
  readonly has: readonly string[];
}

/** Boxes that wait, by what a day costs each. Bottlenecks that are not named have room for all. */
export interface WaitingBoxesQuestion extends BoxesQuestion {
  readonly boxes: readonly WaitingBox[];
  readonly waits: readonly WaitsInMonth[];
}
