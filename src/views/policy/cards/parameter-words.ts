import type { ParameterView } from '../../../contract/policy.ts';
import type { Language } from '../../../i18n/language.ts';
import { termName, termValue } from '../../../i18n/policy-sentences/write-term.ts';
import { policyWords } from '../../../i18n/policy-words.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';

/** What a parameter is called, with its case: `Hoisting fee (20 ft)`, `Inspection rate (others)`. */
export function parameterName(
  { name, label, case: own }: Pick<ParameterView, 'name' | 'label' | 'case'>,
  language: Language,
): string {
  const whole = sentenceCase(termName({ name, label }, language));
  if (own === null) return whole;
  const value = own.value === null ? policyWords[language].others : termValue(own, language);
  return language === 'zh' ? `${whole}（${value}）` : `${whole} (${value})`;
}
