import type { Exact } from '../../units/exact.ts';
import type { BeijingDate } from '../../units/instant.ts';
import type { Value } from '../expression/value.ts';
import type { EventKind, LineId, Measure, MeasureId } from '../library/measure.ts';

/** Something that happens on a day and is charged for or relieved: one inspection, one toll transaction, one declaration. */
export interface PolicyEvent {
  readonly id: string;
  readonly date: BeijingDate;
  /** What happens, which bounds the lines that can arise; null: whatever the facts tell. */
  readonly kind: EventKind | null;
  readonly facts: ReadonlyMap<string, Value>;
  /** Charge lines whose amount is known, CNY. */
  readonly lines: ReadonlyMap<LineId, Exact>;
  /** Values for this event alone, by `measure.parameter` or by the bare name of a parameter. */
  readonly parameters: ReadonlyMap<string, Value>;
  /** What to consider; null: whatever the scenario has in force. National rules of the scenario stay in the base. */
  readonly measures: readonly MeasureId[] | null;
  /** Rules of this event alone, on top of the scenario's. */
  readonly rules: readonly Measure[];
}
