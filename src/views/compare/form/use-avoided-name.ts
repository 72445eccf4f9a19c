import { useCallback, useMemo } from 'react';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { avoidSuggestions, serviceSuggestions } from './avoid-options.ts';

/** Finds what a word to avoid is called where it was picked from the list, as its chip has it; else the word itself. */
export function useAvoidedName(): (word: string) => string {
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  const answer = useApp((state) => state.answer);
  const names = useMemo(() => {
    const all = [
      ...(answer === null ? [] : serviceSuggestions(answer)),
      ...(catalogue === null ? [] : avoidSuggestions(catalogue)),
    ];
    return new Map(all.map((suggestion) => [suggestion.id, suggestion.names]));
  }, [answer, catalogue]);
  return useCallback((word) => names.get(word)?.[language] ?? word, [names, language]);
}
