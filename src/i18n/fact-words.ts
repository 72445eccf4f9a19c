import { facts as en } from './en/facts.ts';
import type { FactWords } from './fact-dictionary.ts';
import type { Language } from './language.ts';
import { facts as zh } from './zh/facts.ts';

const FACTS: Readonly<Record<Language, Readonly<Record<string, FactWords>>>> = { zh, en };

/** The words of a fact; undefined for a name that is none. */
export const factWords = (field: string, language: Language): FactWords | undefined =>
  Object.hasOwn(FACTS[language], field) ? FACTS[language][field] : undefined;
