import type { Term } from '../../policy/explain/term.ts';
import type { Language } from '../language.ts';
import { policyWords } from '../policy-words.ts';
import { writeFigure } from '../unit-words.ts';

/** Finds the name of a place by its id; undefined for what has none. */
export type NameOf = (id: string) => string | undefined;

/** The name of a term in words; one that nobody has put in words goes by its code. */
export function termName({ name, label }: Pick<Term, 'name' | 'label'>, language: Language): string {
  const { constants } = policyWords[language];
  return label?.[language] ?? constants[name] ?? name;
}

/** The value of a term in words, with its unit. */
export function termValue(
  { label, value, unit, words: named, isFact }: Term,
  language: Language,
  nameOf: NameOf = () => undefined,
): string {
  const words = policyWords[language];
  if (value === null) return isFact || label === null ? words.notStated : words.notKnown;
  if (value === 'true' || value === 'false') return words.flags[value];
  if (unit !== null) return writeFigure(value, unit, language);
  return value
    .split(' ')
    .map((item) => named.get(item)?.[language] ?? nameOf(item) ?? item)
    .join(language === 'zh' ? '、' : ', ');
}
