import { useCallback } from 'react';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** Finds the name of goods or a place by its id, in the language shown; undefined for what has none. */
export function useItemName(): (id: string) => string | undefined {
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  return useCallback(
    (id) =>
      [...(catalogue?.commodities ?? []), ...(catalogue?.places ?? [])].find((item) => item.id === id)?.names[
        language
      ],
    [catalogue, language],
  );
}
