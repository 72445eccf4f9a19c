import type { Term } from '../policy/explain/term.ts';
import type { Bilingual } from '../policy/library/measure.ts';
import type { Language } from './language.ts';
import { termName } from './policy-sentences/write-term.ts';
import { policyText } from './policy-words.ts';

/** Lines of benefits: the prefix, then the id of the measure that brings it. */
const BENEFIT = 'service.';

/**
 * The name of whatever a step yields: a benefit goes by the title of its measure, `set tax.duty` by what it does to
 * the line, all else by its words.
 */
export function lineName(
  term: Pick<Term, 'name' | 'label'>,
  titles: Readonly<Record<string, Bilingual>>,
  language: Language,
): string {
  const [operation = '', line] = term.name.split(' ');
  if (line !== undefined) {
    const name = lineName({ ...term, name: line }, titles, language);
    const written = { defaultValue: name, nest: false, replace: { line: name } };
    return policyText(language)(`effects.${operation}`, written);
  }
  const title = term.name.startsWith(BENEFIT) ? titles[term.name.slice(BENEFIT.length)] : undefined;
  return title?.[language] ?? termName(term, language);
}
