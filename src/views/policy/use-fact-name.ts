import { useCallback } from 'react';
import { policyTexts } from '../../i18n/policy-texts.ts';
import { useLanguage } from '../use-language.ts';

/** Names of facts in words; a parameter that is asked for keeps its path. */
export function useFactName(): (field: string) => string {
  const language = useLanguage();
  return useCallback(
    (field) => {
      const names: Readonly<Record<string, string>> = policyTexts[language].facts;
      return names[field] ?? field;
    },
    [language],
  );
}
