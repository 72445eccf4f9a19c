import type { Term } from '../policy/explain/term.ts';
import { factWords } from './fact-words.ts';
import type { Language } from './language.ts';
import { policyWords } from './policy-words.ts';
import { writeFigure } from './unit-words.ts';

/** Finds the name of a place by its id; undefined for what has none. */
export type NameOf = (id: string) => string | undefined;

/** The name of a term in words; one that nobody has put in words goes by its code. */
export function termName({ name, label }: Pick<Term, 'name' | 'label'>, language: Language): string {
  const { constants } = policyWords[language];
  return label?.[language] ?? factWords(name, language)?.name ?? constants[name] ?? name;
}

/** The value of a term in words, with its unit. */
export function termValue(
  { name, label, value, unit, choice }: Term,
  language: Language,
  nameOf: NameOf = () => undefined,
): string {
  const words = policyWords[language];
  if (value === null) return label === null ? words.notStated : words.notKnown;
  if (choice !== null) return choice[language];
  if (value === 'true' || value === 'false') return words.flags[value];
  if (unit !== null) return writeFigure(value, unit, language);
  const values = factWords(name, language)?.values ?? {};
  return value
    .split(' ')
    .map((item) => values[item] ?? nameOf(item) ?? item)
    .join(language === 'zh' ? '、' : ', ');
}
