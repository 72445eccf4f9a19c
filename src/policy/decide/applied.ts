import type { Exact } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Level, LineId, MeasureId } from '../library/measure.ts';

/** What a measure does to one line of an event: amounts in CNY to the fen, rates as they are. */
export interface LineEffect {
  readonly line: LineId;
  readonly group: string;
  /** A benefit beside the charge lines (an early refund), not a cut of one. */
  readonly isValue: boolean;
  /** Facts for want of which nobody can say what it takes off. */
  readonly missing: readonly string[];
  /** What the measure takes off an amount of the line, never more than all of it; a benefit is what it is worth. */
  reduce(amount: Exact): Exact;
}

/** A measure that applies to an event, with what it does to its lines. */
export interface Applied {
  readonly id: MeasureId;
  readonly level: Level;
  readonly published: BeijingDate;
  /** The national rule that it states once more: what both give counts once. */
  readonly restates: MeasureId | null;
  readonly effects: readonly LineEffect[];
}

/** A measure on one line. */
export interface Entry {
  readonly applied: Applied;
  readonly effect: LineEffect;
}
