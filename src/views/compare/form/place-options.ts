import type { CataloguePlace, CatalogueStrait } from '../../../contract/catalogue.ts';
import type { Mode } from '../../../network/terminal.ts';

export type SuggestionKind =
  | CataloguePlace['kind']
  | CatalogueStrait['kind']
  | 'country'
  | 'border'
  | 'service'
  | 'mode';

/** One line of a suggestion list. */
export interface Suggestion {
  readonly id: string;
  readonly kind: SuggestionKind;
  /** The place a terminal belongs to; of anything else its own id. */
  readonly place: string;
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
  places.map(({ id, kind, place, names, aliases }) => ({
    id,
    kind,
    place,
    names,
    aliases,
    mode: MODE_OF_KIND[kind],
  }));

/** A text cut at what matches the query, whatever its case; the middle part is empty when nothing does. */
export function matchedParts(text: string, query: string): readonly [string, string, string] {
  const wanted = query.trim().toLowerCase();
  const at = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) return [text, '', ''];
  return [text.slice(0, at), text.slice(at, at + wanted.length), text.slice(at + wanted.length)];
}
