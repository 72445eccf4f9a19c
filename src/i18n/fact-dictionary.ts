import type { EventField, EventFields, TerminalGroup } from '../policy/library/event-fields.ts';

export interface FactWords {
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
