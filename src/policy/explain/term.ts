import { ownValue } from '../../units/own-value.ts';
import { EVENT_FIELDS } from '../library/event-fields.ts';
import type { Bilingual } from '../library/measure.ts';

/** A name with its value, as plain data to be put in words. */
export interface Term {
  /** The code that files use. */
  readonly name: string;
  /** Null for facts and constants, whose words are the same for every measure, and where nobody gave any. */
  readonly label: Bilingual | null;
  /** Null: not known. Items of a list stand apart by spaces. */
  readonly value: string | null;
  /** Unit of a figure; null of a text or flag. */
  readonly unit: string | null;
  /** Words of a value that is one of several choices. */
  readonly choice: Bilingual | null;
  /** Supplied by the scenario, not by whoever asks. */
  readonly isAssumed: boolean;
  /** Document of the list that settled it; null of all else. */
  readonly listedIn: string | null;
}

/** A term with what is not told of it left empty. */
export const termOf = (name: string, value: string | null, known: Partial<Term> = {}): Term => ({
  name,
  label: null,
  value,
  unit: null,
  choice: null,
  isAssumed: false,
  listedIn: null,
  ...known,
});

/** A fact of the event, its unit from the vocabulary. */
export function factTerm(
  field: string,
  value: string | null,
  known: Partial<Pick<Term, 'isAssumed' | 'listedIn'>> = {},
): Term {
  const kind = ownValue(EVENT_FIELDS, field);
  return termOf(field, value, { unit: kind?.kind === 'number' ? kind.unit : null, ...known });
}
