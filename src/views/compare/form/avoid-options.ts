import type { Answer } from '../../../contract/answer-schema.ts';
import type { Catalogue } from '../../../contract/catalogue.ts';
import { DICTIONARIES } from '../../../i18n/dictionary.ts';
import { MODES } from '../../../network/terminal.ts';
import { type PlaceIndex, searchPlaces } from '../../../state/enquiry/place-search.ts';
import { placeSuggestions, type Suggestion, type SuggestionKind } from './place-options.ts';

/** Under which heading a suggestion stands. */
export const AVOID_GROUPS = ['modes', 'countries', 'straits', 'borders', 'places', 'services'] as const;
export type AvoidGroup = (typeof AVOID_GROUPS)[number];

export interface GroupedSuggestions {
  readonly id: AvoidGroup;
  readonly items: readonly Suggestion[];
}

/** Shown of each kind before anything is typed. */
const FIRST_OF_EACH = 6;
const MOST_SUGGESTIONS = 40;

const plain = (
  kind: SuggestionKind,
  { id, names, aliases = [] }: Pick<Suggestion, 'id' | 'names'> & Partial<Pick<Suggestion, 'aliases'>>,
): Suggestion => ({ id, kind, place: id, names, aliases, mode: null });

const modeSuggestions = (): readonly Suggestion[] =>
  MODES.map((mode) => ({
    id: mode,
    kind: 'mode' as const,
    place: mode,
    names: { zh: DICTIONARIES.zh.words.modes[mode], en: DICTIONARIES.en.words.modes[mode] },
    aliases: [],
    mode,
  }));

/** What can be kept out of a journey, but for services: modes, countries, straits, borders, places. */
export const avoidSuggestions = ({
  countries,
  straits,
  borders,
  places,
}: Catalogue): readonly Suggestion[] => [
  ...modeSuggestions(),
  ...countries.map(({ code, ...country }) => plain('country', { id: code, ...country })),
  ...straits.map((strait) => plain(strait.kind, strait)),
  ...borders.map((border) => plain('border', border)),
  ...placeSuggestions(places),
];

/** The services of an answer, those on routes that are left out among them. */
export function serviceSuggestions({ itineraries, dominated, excluded }: Answer): readonly Suggestion[] {
  const named = new Map<string, Suggestion>();
  const all = [...itineraries, ...dominated.map(({ itinerary }) => itinerary)];
  for (const { service, serviceNames, mode } of all.flatMap(({ legs }) => legs))
    named.set(service, { ...plain('service', { id: service, names: serviceNames }), mode });
  for (const { values } of excluded) {
    const { service, service_zh: zh, service_en: en } = values;
    if (typeof service === 'string' && !named.has(service))
      named.set(service, plain('service', { id: service, names: { zh: String(zh), en: String(en) } }));
  }
  return [...named.values()];
}

/**
 * The suggestions for what is typed in groups, that of the best match first; some of each
 * kind for nothing typed, those that are `near` first.
 */
export function groupedMatches(
  indexes: readonly PlaceIndex<Suggestion>[],
  text: string,
  without: readonly string[],
  near: ReadonlySet<string>,
): readonly GroupedSuggestions[] {
  const groups = new Map<AvoidGroup, Suggestion[]>();
  const isTyped = text.trim() !== '';
  for (const index of indexes) {
    const found = isTyped
      ? searchPlaces(index, text, MOST_SUGGESTIONS)
      : index.places.toSorted((a, b) => Number(near.has(b.id)) - Number(near.has(a.id)));
    for (const item of found) {
      if (without.includes(item.id)) continue;
      const group = groups.get(groupOf(item.kind)) ?? [];
      groups.set(groupOf(item.kind), group);
      if (isTyped || group.length < FIRST_OF_EACH) group.push(item);
    }
  }
  return Array.from(groups, ([id, items]) => ({ id, items }));
}

/** What the routes of an answer cross: of all there is to avoid, what a person is likely to. */
export const crossedBy = ({ itineraries }: Answer): ReadonlySet<string> =>
  new Set(
    itineraries.flatMap(({ gateway, crosses: { countries, straits } }) => [
      gateway,
      ...countries,
      ...straits.map(({ id }) => id),
    ]),
  );

function groupOf(kind: SuggestionKind): AvoidGroup {
  switch (kind) {
    case 'mode':
      return 'modes';
    case 'country':
      return 'countries';
    case 'strait':
    case 'canal':
    case 'lock':
    case 'chokepoint':
      return 'straits';
    case 'border':
    case 'border_crossing':
      return 'borders';
    case 'service':
      return 'services';
    case 'place':
    case 'rail_yard':
    case 'river_port':
    case 'sea_port':
    case 'airport':
    case 'inland_depot':
    case 'overseas_hub':
      return 'places';
  }
}
