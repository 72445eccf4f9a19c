import { questions as en } from './en/questions.ts';
import type { Language } from './language.ts';
import { questions as zh } from './zh/questions.ts';

const QUESTIONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en };

/** What is asked of a person where a fact is not known; undefined for a name that is no fact. */
export const factQuestion = (field: string, language: Language): string | undefined =>
  Object.hasOwn(QUESTIONS[language], field) ? QUESTIONS[language][field] : undefined;
