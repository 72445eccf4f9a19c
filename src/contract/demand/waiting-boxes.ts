import type { BeforeAfter } from './before-after.ts';
import type { BoxesQuestion, BoxInMonth } from './matrix.ts';

/** What a box waits for a slot of a service from one of its calls to the next. */
export interface SlotWait {
  readonly service: string;
  /** Position of the call that it leaves. */
  readonly call: number;
  readonly days: BeforeAfter;
}

export interface WaitsInMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly slots: readonly SlotWait[];
}

export interface WaitingBox extends BoxInMonth {
  /** Keys of the ways that it has. */
  readonly has: readonly string[];
}

/** Boxes that wait for slots, by what a day costs each. Services that are not named have room for all. */
export interface WaitingBoxesQuestion extends BoxesQuestion {
  readonly boxes: readonly WaitingBox[];
  readonly waits: readonly WaitsInMonth[];
}
