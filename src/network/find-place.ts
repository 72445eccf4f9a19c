import { nameKey } from '../reading/fold-name.ts';
import { distanceKm } from './elsewhere/distance-km.ts';
import { type WellKnownPlace, wellKnownPlace } from './elsewhere/well-known-places.ts';
import { groupBy } from './group-by.ts';
import type { Network } from './network.ts';
import { placeIndex, type SearchablePlace, searchPlaces } from './place-index.ts';
import type { Names, PlaceCode, TerminalId, TerminalKind } from './terminal.ts';

/** A place or terminal near to what was typed. */
export interface PlaceSuggestion extends SearchablePlace {
  readonly kind: TerminalKind | 'place';
  readonly names: Names;
}

export type FoundPlace =
  | {
      readonly kind: 'found';
      /** A place's code or a terminal's. */
      readonly id: PlaceCode | TerminalId;
      readonly terminals: readonly TerminalId[];
    }
  | {
      readonly kind: 'unknown';
      readonly suggestions: readonly PlaceSuggestion[];
      /** Whether the suggestions all bear the very name, so that it is not the name that is unknown. */
      readonly isShared: boolean;
      /** A place of the world that bears the name and that the network does not have. */
      readonly elsewhere: Elsewhere | null;
    };

/** A place outside the network, with the place of the network that lies nearest to it. */
export interface Elsewhere {
  readonly names: Names;
  readonly nearest: PlaceSuggestion;
  readonly km: number;
}

const SUGGESTIONS = 3;
const REMEMBERED = 1_000;

/** Kinds that goods pass through: the end of a journey only where a place has nothing else. */
const PASSED: ReadonlySet<TerminalKind> = new Set(['border_crossing', 'chokepoint']);

/**
 * What a person meant by a code, a name or an alias, whatever its case, width, accents or spaces, in simplified signs
 * or traditional. A place stands for its terminals. A name that several share at the same rank is not guessed at: they
 * are the suggestions.
 */
export function findPlace(network: Network, text: string): FoundPlace {
  const named = placesNamed(network, text);
  if (named.kind === 'found' || named.suggestions.length > 0 || nameKey(text) === '') return named;
  const place = wellKnownPlace(text);
  const elsewhere = place && elsewhereOf(network, place);
  // Who names a place of the world means it, and none that is spelt alike.
  const suggestions = elsewhere ? [] : directoryOf(network).suggest(text);
  return { kind: 'unknown', suggestions, isShared: false, elsewhere };
}

function elsewhereOf(network: Network, { names, position }: WellKnownPlace): Elsewhere | null {
  let best: Elsewhere | null = null;
  for (const nearest of directoryOf(network).places) {
    const at = network.places.get(nearest.place);
    if (at === undefined) continue;
    const km = distanceKm(position, at.position);
    if (best === null || km < best.km) best = { names, nearest, km };
  }
  return best;
}

/** The same without a look for names that are merely alike, which takes a thousand times as long. */
export function placesNamed(network: Network, text: string): FoundPlace {
  const directory = directoryOf(network);
  const wanted = nameKey(text);
  for (const meanings of directory.byRank) {
    const [first, ...others] = meanings.get(wanted) ?? [];
    if (first && others.length === 0) {
      return { kind: 'found', id: first.id, terminals: directory.terminalsOf(first) };
    }
    if (first)
      return {
        kind: 'unknown',
        suggestions: [first, ...others].slice(0, SUGGESTIONS),
        isShared: true,
        elsewhere: null,
      };
  }
  return { kind: 'unknown', suggestions: [], isShared: false, elsewhere: null };
}

type Meanings = ReadonlyMap<string, readonly PlaceSuggestion[]>;

interface Directory {
  /** Place codes, terminal codes, names of places, names of terminals: an earlier one outranks a later. */
  readonly byRank: readonly Meanings[];
  /** Places where a journey can begin or end. */
  readonly places: readonly PlaceSuggestion[];
  readonly terminalsOf: (entry: PlaceSuggestion) => readonly TerminalId[];
  readonly suggest: (text: string) => readonly PlaceSuggestion[];
}

/** A network never changes, so its directory is made once. */
const directories = new WeakMap<Network, Directory>();

function directoryOf(network: Network): Directory {
  const known = directories.get(network);
  if (known) return known;
  const directory = makeDirectory(network);
  directories.set(network, directory);
  return directory;
}

function makeDirectory(network: Network): Directory {
  const terminalsByPlace = endsByPlace(network);
  const terminals = Array.from(network.terminals.values(), ({ id, kind, place, names, aliases }) => ({
    id,
    kind,
    place,
    names,
    aliases,
  }));
  const places = Array.from(network.places.values())
    .filter(({ code }) => terminalsByPlace.has(code))
    .map(({ code, names, aliases }) => ({ id: code, kind: 'place' as const, place: code, names, aliases }));
  const index = placeIndex<PlaceSuggestion>([...places, ...terminals]);
  return {
    byRank: [
      meaningsBy(places, codeOf),
      meaningsBy(terminals, codeOf),
      meaningsBy(places, namesOf),
      meaningsBy(terminals, namesOf),
    ],
    places,
    terminalsOf: ({ kind, id }) => (kind === 'place' ? (terminalsByPlace.get(id) ?? []) : [id]),
    suggest: rememberLast((text) => searchPlaces(index, text, SUGGESTIONS)),
  };
}

/** A list names the same few places in row after row: what was found for a text is kept until many others were asked for. */
function rememberLast<Found>(find: (text: string) => Found): (text: string) => Found {
  const found = new Map<string, Found>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= REMEMBERED) found.clear();
    const now = find(text);
    found.set(text, now);
    return now;
  };
}

function endsByPlace(network: Network): ReadonlyMap<PlaceCode, readonly TerminalId[]> {
  const all = groupBy([...network.terminals.values()], (terminal) => terminal.place);
  return new Map(
    Array.from(all, ([place, terminals]) => {
      const ends = terminals.filter(({ kind }) => !PASSED.has(kind));
      return [place, (ends.length > 0 ? ends : terminals).map(({ id }) => id)];
    }),
  );
}

const codeOf = ({ id }: PlaceSuggestion): readonly string[] => [id];
const namesOf = ({ names, aliases }: PlaceSuggestion): readonly string[] => [names.zh, names.en, ...aliases];

function meaningsBy(
  entries: readonly PlaceSuggestion[],
  spellingsOf: (entry: PlaceSuggestion) => readonly string[],
): Meanings {
  const spelled = entries.flatMap((entry) =>
    Array.from(new Set(spellingsOf(entry).map(nameKey)), (spelling) => ({ spelling, entry })),
  );
  const meanings = groupBy(spelled, ({ spelling }) => spelling);
  return new Map(Array.from(meanings, ([spelling, meant]) => [spelling, meant.map(({ entry }) => entry)]));
}

const HOME = 'CNCKG';

/** The place whose trade a network is about; null where it is another's. */
export const homePlace = ({ places }: Network): PlaceCode | null =>
  Array.from(places.keys()).find((code) => code === HOME) ?? null;
