import MiniSearch from 'minisearch';
import { normalizeName } from './normalize-name.ts';

/** A place or terminal as a search box offers it. */
export interface SearchablePlace {
  readonly id: string;
  readonly kind: string;
  readonly names: { readonly zh: string; readonly en: string };
  readonly aliases: readonly string[];
}

export interface PlaceIndex<P extends SearchablePlace> {
  readonly places: readonly P[];
  /** Normalised spellings of each place, its code first. */
  readonly spellings: readonly (readonly string[])[];
  readonly engine: MiniSearch;
}

/** From this length on a word may be misspelt: one letter in four, two at most. */
const FUZZY_FROM = 4;
const FUZZY_SHARE = 0.25;
const FUZZY_MOST = 2;
const PLACE_BOOST = 1.5;

/** Prepares a search in Chinese, English, pinyin and codes. Loads nothing that reads or checks a network. */
export function placeIndex<P extends SearchablePlace>(places: readonly P[]): PlaceIndex<P> {
  const spellings = places.map(({ id, names, aliases }) =>
    [id, names.zh, names.en, ...aliases].map(normalizeName),
  );
  const engine = new MiniSearch({
    fields: ['text'],
    tokenize: words,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryWords,
      prefix: isLatin,
      fuzzy: (term) => isLatin(term) && term.length >= FUZZY_FROM && FUZZY_SHARE,
      maxFuzzy: FUZZY_MOST,
      boostDocument: (index) => (places[Number(index)]?.kind === 'place' ? PLACE_BOOST : 1),
    },
  });
  engine.addAll(spellings.map((own, index) => ({ id: index, text: own.join(' ') })));
  return { places, spellings, engine };
}

/** The nearest places, best first; for an empty text the first ones as they were given. */
export function searchPlaces<P extends SearchablePlace>(
  index: PlaceIndex<P>,
  text: string,
  limit: number,
): readonly P[] {
  const wanted = normalizeName(text);
  if (wanted === '') return index.places.slice(0, limit);
  return index.engine
    .search(wanted)
    .map(({ id, score }) => ({
      at: Number(id),
      score,
      rank: rankOf(index.spellings[Number(id)] ?? [], wanted),
    }))
    .sort((a, b) => a.rank - b.rank || b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .flatMap(({ at }) => index.places[at] ?? []);
}

/** The code itself, a whole name, the beginning of either, or merely alike. */
function rankOf([code = '', ...names]: readonly string[], wanted: string): number {
  if (code === wanted) return 0;
  if (names.includes(wanted)) return 1;
  return [code, ...names].some((spelling) => spelling.startsWith(wanted)) ? 2 : 3;
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
