import type { ExplanationLine } from '../policy/explain.ts';
import type { Bilingual } from '../policy/measure.ts';
import type { Language } from './language.ts';
import { policyWords } from './policy-words.ts';
import { fillTemplate } from './write-issue.ts';

/** The sentence of a line of an explanation, its codes in words. `titles` are those of the measures it names. */
export function writeExplanation(
  { key, values }: Pick<ExplanationLine, 'key' | 'values'>,
  titles: Readonly<Record<string, Bilingual>>,
  language: Language,
): string {
  const words = policyWords[language];
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: words.kinds,
    strength: words.strengths,
    level: words.levels,
    outcome: words.outcomes,
    reason: words.reasons,
  };
  const reasons: Readonly<Record<string, string>> = words.reasons;
  const separator = language === 'zh' ? '、' : ', ';
  return fillTemplate(words.explanation[key], (name) => {
    if (name === 'title') return titles[values.measure ?? '']?.[language] ?? '';
    const value = values[name];
    if (value === undefined) return undefined;
    if (name !== 'reasons') return tables[name]?.[value] ?? value;
    return value
      .split(' ')
      .map((code) => reasons[code] ?? code)
      .join(separator);
  });
}
