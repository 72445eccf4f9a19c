import { useMemo } from 'react';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from './use-language.ts';

/**
 * What the countries and regions of the network are called, by code. The names are the engine's and not the browser's:
 * with those, Hong Kong would stand as a country of its own.
 */
export function useCountryNames(): (code: string) => string {
  const catalogue = useApp((state) => state.catalogue);
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map(catalogue?.countries.map(({ code, names: called }) => [code, called[language]]));
    return (code) => names.get(code) ?? code;
  }, [catalogue, language]);
}
