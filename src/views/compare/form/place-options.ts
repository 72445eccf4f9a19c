import type { Catalogue, CataloguePlace } from '../../../contract/catalogue.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Mode } from '../../../network/terminal.ts';

export type SuggestionKind = CataloguePlace['kind'] | 'country' | 'mode';

/** One line of a suggestion list. */
export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly names: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
  /** Drawn before the name; null draws the kind's own letter. */
  readonly mode: Mode | null;
}

const MODE_OF_KIND: Readonly<Record<CataloguePlace['kind'], Mode | null>> = {
  place: null,
  rail_yard: 'rail',
  river_port: 'river',
  sea_port: 'sea',
  airport: 'air',
  border_crossing: null,
  inland_depot: null,
  overseas_hub: null,
  chokepoint: null,
};

export const placeSuggestions = (places: readonly CataloguePlace[]): readonly Suggestion[] =>
  places.map(({ id, kind, names, aliases }) => ({ id, kind, names, aliases, mode: MODE_OF_KIND[kind] }));

/** What can be kept out of a journey: modes, countries, then places. */
export function avoidSuggestions(
  catalogue: Catalogue,
  modes: readonly Suggestion[],
  countryNames: Readonly<Record<Language, (code: string) => string>>,
): readonly Suggestion[] {
  const countries = [...new Set(catalogue.places.map(({ country }) => country))].sort();
  return [
    ...modes,
    ...countries.map((code) => ({
      id: code,
      kind: 'country' as const,
      names: { zh: countryNames.zh(code), en: countryNames.en(code) },
      aliases: [],
      mode: null,
    })),
    ...placeSuggestions(catalogue.places),
  ];
}

/** A text cut at what matches the query, whatever its case; the middle part is empty when nothing does. */
export function matchedParts(text: string, query: string): readonly [string, string, string] {
  const wanted = query.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return [text, '', ''];
  return [text.slice(0, at), text.slice(at, at + wanted.length), text.slice(at + wanted.length)];
}
