import type { Bilingual } from '../library/measure.ts';

/** What a fact of an event may be. Units of numbers as in `physical-unit.ts`. */
export type FactKind =
  | {
      readonly kind: 'number';
      readonly unit: string;
      readonly least: number;
      readonly most: number | null;
      /** Null: any between the two ends. */
      readonly only: readonly number[] | null;
    }
  | { readonly kind: 'flag' }
  | {
      readonly kind: 'text';
      /** Null: any text. */
      readonly values: readonly string[] | null;
      /** A terminal, a place with several of them, or a terminal group. */
      readonly isPlace: boolean;
    }
  | { readonly kind: 'list'; readonly values: readonly string[] };

/** A fact as a folder of measures declares it. */
export interface Fact {
  readonly kind: FactKind;
  readonly name: Bilingual;
  /** What is asked of a person who has not stated it. */
  readonly question: Bilingual;
  /** What its values are called; of a text that may be anything, those that measures speak of. */
  readonly words: ReadonlyMap<string, Bilingual>;
}

/** Every fact by its id, in the order in which people read them. */
export type Facts = ReadonlyMap<string, Fact>;

/** Names that stand for several terminals of the network. */
export type TerminalGroups = ReadonlyMap<string, readonly string[]>;

/** What events may say: of what is in neither, no measure can make anything. */
export interface FactCatalogue {
  readonly facts: Facts;
  readonly terminalGroups: TerminalGroups;
}

/** The facts whose values are places. */
export const placeFacts = (facts: Facts): readonly string[] =>
  [...facts].flatMap(([id, { kind }]) => (kind.kind === 'text' && kind.isPlace ? [id] : []));
