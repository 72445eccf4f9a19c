import type { EventField, EventFields, TerminalGroup } from '../policy/event-fields.ts';
import { facts as en } from './en/facts.ts';
import type { Language } from './language.ts';
import { facts as zh } from './zh/facts.ts';

interface FactWords {
  readonly name: string;
  /** Of texts that may be anything, those that measures speak of. */
  readonly values?: Readonly<Record<string, string>>;
}

type Choice<Kind> = Kind extends { readonly values: readonly (infer Value extends string)[] } ? Value : never;

type WordsOf<Field extends EventField> = [Choice<EventFields[Field]>] extends [never]
  ? FactWords
  : FactWords & { readonly values: Readonly<Record<Choice<EventFields[Field]>, string>> };

/** Words for every fact and for each of the values it may take. */
export type FactDictionary = { readonly [Field in EventField]: WordsOf<Field> } & {
  readonly terminal: { readonly values: Readonly<Record<TerminalGroup, string>> };
};

const FACTS: Readonly<Record<Language, Readonly<Record<string, FactWords>>>> = { zh, en };

/** The words of a fact; undefined for a name that is none. */
export const factWords = (field: string, language: Language): FactWords | undefined =>
  Object.hasOwn(FACTS[language], field) ? FACTS[language][field] : undefined;
