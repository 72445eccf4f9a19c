import type { Facts } from '../facts/fact.ts';
import type { Bilingual } from '../library/measure.ts';

/** A name with its value, as plain data to be put in words. */
export interface Term {
  /** The code that files use. */
  readonly name: string;
  /** Null for constants, whose words are the same in every folder, and where nobody gave any. */
  readonly label: Bilingual | null;
  /** Null: not known. Items of a list stand apart by spaces. */
  readonly value: string | null;
  /** Unit of a figure; null of a text or flag. */
  readonly unit: string | null;
  /** Words of values that are one of several. */
  readonly words: ReadonlyMap<string, Bilingual>;
  /** A person states it; all else is set or reckoned. */
  readonly isFact: boolean;
  /** Supplied by the scenario, not by whoever asks. */
  readonly isAssumed: boolean;
  /** Document of the list that settled it; null of all else. */
  readonly listedIn: string | null;
}

const NO_WORDS: ReadonlyMap<string, Bilingual> = new Map();

/** A term with what is not told of it left empty. */
export const termOf = (name: string, value: string | null, known: Partial<Term> = {}): Term => ({
  name,
  label: null,
  value,
  unit: null,
  words: NO_WORDS,
  isFact: false,
  isAssumed: false,
  listedIn: null,
  ...known,
});

/** A fact of the event, its unit and words as it is declared; a name that is no fact is left without. */
export function factTerm(
  facts: Facts,
  field: string,
  value: string | null,
  known: Partial<Pick<Term, 'isAssumed' | 'listedIn'>> = {},
): Term {
  const fact = facts.get(field);
  if (!fact) return termOf(field, value, known);
  const { kind, name, words } = fact;
  const unit = kind.kind === 'number' ? kind.unit : null;
  return termOf(field, value, { label: name, unit, words, isFact: true, ...known });
}
