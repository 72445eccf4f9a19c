import MiniSearch from 'minisearch';
import { editDistance } from '../reading/edit-distance.ts';
import { foldName, nameKey } from '../reading/fold-name.ts';

/** A place or terminal as a search box offers it. */
export interface SearchablePlace {
  readonly id: string;
  readonly kind: string;
  /** The place a terminal belongs to; of anything else its own id. */
  readonly place: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
}

/** What a search needs is made when somebody first types: a form is on the screen long before. */
export interface PlaceIndex<P extends SearchablePlace> {
  readonly places: readonly P[];
  /** What the spellings of each place are compared by, that of its code first. */
  keys(): readonly (readonly string[])[];
  engine(): MiniSearch;
}

/** From these lengths on a word may be misspelt by a letter, and by two: a shorter one that is near is another name. */
const ONE_SLIP_FROM = 5;
const TWO_SLIPS_FROM = 7;
/** Below this length two slips are one swap of neighbours; from it on, any two. */
const SLIPS_ANYWHERE_FROM = 9;
/** Words that stand in too many names to say which is meant, unless nothing else is typed. */
const COMMON: ReadonlySet<string> = new Set([
  'port',
  'airport',
  'station',
  'terminal',
  'city',
  'yard',
  'rail',
]);
const PLACE_BOOST = 1.5;
/** Nothing that is meant as a name is longer. */
const LONGEST = 80;

/** Prepares a search in Chinese, English, pinyin and codes. Loads nothing that reads or checks a network. */
export function placeIndex<P extends SearchablePlace>(places: readonly P[]): PlaceIndex<P> {
  let keys: readonly (readonly string[])[] | null = null;
  let engine: MiniSearch | null = null;
  return {
    places,
    keys() {
      keys ??= places.map((place) => spellingsOf(place).map(nameKey));
      return keys;
    },
    engine() {
      engine ??= searchEngine(places);
      return engine;
    },
  };
}

const spellingsOf = ({ id, names, aliases }: SearchablePlace): readonly string[] => [
  id,
  names.zh,
  names.en,
  ...aliases,
];

function searchEngine(places: readonly SearchablePlace[]): MiniSearch {
  const engine = new MiniSearch({
    fields: ['text', 'joined'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryWords,
      prefix: isLatin,
      fuzzy: slipsIn,
      boostDocument: (index) => (places[Number(index)]?.kind === 'place' ? PLACE_BOOST : 1),
    },
  });
  engine.addAll(
    places.map(spellingsOf).map((own, index) => ({
      id: index,
      text: own.map(foldName).join(' '),
      joined: own.flatMap(joined).join(' '),
    })),
  );
  return engine;
}

/** The words of a name as one, where there are several: `haiphong` of `Hai Phong`. */
const joined = (spelling: string): readonly string[] =>
  foldName(spelling).includes(' ') ? [nameKey(spelling)] : [];

/** The nearest places, best first; for an empty text the first ones as they were given. */
export function searchPlaces<P extends SearchablePlace>(
  index: PlaceIndex<P>,
  text: string,
  limit: number,
): readonly P[] {
  const typed = text.slice(0, LONGEST);
  const wanted = nameKey(typed);
  if (wanted === '') return typed.trim() === '' ? index.places.slice(0, limit) : [];
  // A day or an amount is no name that was misspelt.
  if (!/\p{L}/u.test(wanted)) return [];
  const keys = index.keys();
  return index
    .engine()
    .search([telling(foldName(typed)), ...joined(typed)].join(' '))
    .filter(({ terms }) => sharesMost(terms, telling(foldName(typed))))
    .map(({ id, score }) => ({ at: Number(id), score, rank: rankOf(keys[Number(id)] ?? [], wanted) }))
    .sort((a, b) => a.rank - b.rank || b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .flatMap(({ at }) => index.places[at] ?? []);
}

/**
 * Whether what a place shares with a text is most of it: one word of several, or one pair of many Chinese signs, stands
 * in too many names. Of two pairs one will do, since what kind of place it is may be typed too: 重庆港.
 */
function sharesMost(terms: readonly string[], text: string): boolean {
  if (joined(text).some((whole) => terms.some((term) => isNear(term, whole)))) return true;
  const wanted = [...new Set(queryWords(text))];
  const met = wanted.filter((word) => terms.some((term) => isNear(term, word)));
  if (isHan(text) && wanted.length === 2) return met.length > 0;
  return 2 * met.join('').length > wanted.join('').length;
}

/** Whether a word of a name is the typed one, begins with it, or is it but for slips: of two in a short word, a swap. */
function isNear(term: string, typed: string): boolean {
  if (term.startsWith(typed)) return true;
  const slips = slipsIn(typed);
  return slips !== false && editDistance(term, typed) <= (typed.length < SLIPS_ANYWHERE_FROM ? 1 : slips);
}

const slipsIn = (term: string): false | number => {
  if (!isLatin(term) || term.length < ONE_SLIP_FROM) return false;
  return term.length < TWO_SLIPS_FROM ? 1 : 2;
};

/** The words that tell places apart; all of them where none does. */
function telling(text: string): string {
  const own = text.split(' ').filter((word) => !COMMON.has(word));
  return own.length === 0 ? text : own.join(' ');
}

/**
 * The one place that a text can mean: by its code, else by a whole name, else by the beginning of one, a place before
 * the terminals that belong to it. Null where several are meant or none.
 */
export function clearMatch<P extends SearchablePlace>(index: PlaceIndex<P>, text: string): P | null {
  const wanted = nameKey(text);
  if (wanted === '') return null;
  const keys = index.keys();
  const ranked = index.places.map((place, at) => ({ place, rank: rankOf(keys[at] ?? [], wanted) }));
  for (const rank of [CODE, NAME, BEGINNING]) {
    const meant = ranked.filter((candidate) => candidate.rank === rank).map(({ place }) => place);
    if (meant.length > 0) return onlyOne(meant, rank);
  }
  return null;
}

/** By name a place outranks every terminal; by its beginning only its own. */
function onlyOne<P extends SearchablePlace>(meant: readonly P[], rank: number): P | null {
  const [first] = meant;
  if (meant.length === 1) return first ?? null;
  const whole = meant.filter(({ id, place }) => id === place);
  const isOnePlace = rank === NAME || meant.every(({ place }) => place === first?.place);
  return whole.length === 1 && isOnePlace ? (whole[0] ?? null) : null;
}

const [CODE, NAME, BEGINNING, ALIKE] = [0, 1, 2, 3];

/** The code itself, a whole name, the beginning of either, or merely alike. */
function rankOf([code = '', ...names]: readonly string[], wanted: string): number {
  if (code === wanted) return CODE;
  if (names.includes(wanted)) return NAME;
  return [code, ...names].some((key) => key.startsWith(wanted)) ? BEGINNING : ALIKE;
}

const HAN_RUN = /(\p{Script=Han}+)/u;
const isHan = (part: string): boolean => HAN_RUN.test(part);
const isLatin = (term: string): boolean => !isHan(term);

const parts = (text: string): readonly string[] =>
  text.split(' ').flatMap((word) => word.split(HAN_RUN).filter(Boolean));

const pairs = (run: string): readonly string[] => {
  const signs = [...run];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
};

/** Chinese has no spaces: each sign and each pair of signs is a word. */
const words = (text: string): string[] =>
  parts(text).flatMap((part) => (isHan(part) ? [...part, ...pairs(part)] : [part]));

/** A query of several signs looks for their pairs alone, for single signs stand in too many names. */
const queryWords = (text: string): string[] =>
  parts(text).flatMap((part) => (isHan(part) && [...part].length > 1 ? pairs(part) : [part]));
