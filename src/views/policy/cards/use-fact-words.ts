import { useCallback } from 'react';
import { factQuestion } from '../../../i18n/fact-question.ts';
import { factWords } from '../../../i18n/fact-words.ts';
import { sentenceCase } from '../../../i18n/sentence-case.ts';
import { termName } from '../../../i18n/write-term.ts';
import { useLanguage } from '../../texts/use-language.ts';

interface ShownFact {
  readonly name: string;
  /** Null for what is no fact: a parameter, a charge line. */
  readonly question: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** A fact that measures ask for, as it is called, asked for and answered. */
export function useFactWords(): (field: string) => ShownFact {
  const language = useLanguage();
  return useCallback(
    (field) => {
      const words = factWords(field, language);
      return {
        name: sentenceCase(termName({ name: field, label: null }, language)),
        question: factQuestion(field, language) ?? null,
        values: words?.values ?? {},
      };
    },
    [language],
  );
}
