import { type Country, countryOf, findCountry } from '../network/countries.ts';
import { borderOf } from '../network/crossings/borders.ts';
import { findPlace, placesNamed } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { Names } from '../network/terminal.ts';
import { MODES, type Mode } from '../network/terminal.ts';
import { nameKey } from '../reading/fold-name.ts';
import { nearest } from '../reading/nearest.ts';
import type { Avoided } from './avoidance.ts';

/** What people call the modes, the first word being the one that is written. */
const MODE_WORDS: Readonly<Record<Mode, readonly string[]>> = {
  rail: ['rail', 'railway', 'train', '铁路', '铁运', '火车', '班列'],
  sea: ['sea', 'ocean', '海运', '海路', '海船'],
  river: ['river', 'inland waterway', 'barge', '内河', '内河水运', '江运'],
  road: ['road', 'truck', 'highway', '公路', '汽运', '卡车'],
  air: ['air', 'airfreight', '航空', '空运', '飞机'],
};

const MODE_BY_WORD: ReadonlyMap<string, Mode> = new Map(
  MODES.flatMap((mode) => MODE_WORDS[mode].map((word) => [nameKey(word), mode] as const)),
);

/** Between the two countries of a border: `CN-KZ`, `中国—哈萨克斯坦`. */
const BORDER_SIGN = /\s*[-–—~／/]\s*/u;

/**
 * What a word to avoid means, by code or name in Chinese or English: a mode, else a country, a border of two countries,
 * a strait or canal, a place or terminal, a service. Empty where it means none of them.
 */
export function meaningOf(network: Network, word: string): readonly Avoided[] {
  const key = nameKey(word);
  const mode = MODE_BY_WORD.get(key);
  if (mode) return [{ kind: 'mode', id: mode }];
  const country = findCountry(word);
  if (country) return [{ kind: 'country', id: country.code }];
  const border = borderNamed(word);
  if (border !== null) return [{ kind: 'border', id: border }];
  const { straits, services } = wordsOf(network);
  const strait = straits.get(key);
  if (strait !== undefined) return [{ kind: 'strait', id: strait }];
  const places = placesNamed(network, word);
  if (places.kind === 'found') return places.terminals.map((id) => ({ kind: 'terminal', id }));
  return (services.get(key) ?? []).map((id) => ({ kind: 'service', id }));
}

/** A word that is known, and how it is named to who may have meant it. */
export interface KnownWord {
  readonly word: string;
  readonly name: string;
}

/** A misspelt mode, country or strait before the places that are spelt alike. */
export function nearestWord(network: Network, word: string): KnownWord | null {
  const codes = new Set(Array.from(network.terminals.values(), ({ country }) => country));
  const countries = Array.from(codes, countryOf).map(({ names }: Country) => names);
  const straits = Array.from(network.straits.values(), ({ names }) => names);
  const bothOf = ({ zh, en }: Names): readonly string[] => [zh, en];
  const words = [...MODES.flatMap((mode) => MODE_WORDS[mode]), ...[...countries, ...straits].flatMap(bothOf)];
  const byKey = new Map(words.map((name) => [nameKey(name), name]));
  const near = nearest(nameKey(word), [...byKey.keys()]);
  const known = near === null ? undefined : byKey.get(near);
  if (known !== undefined) return { word: known, name: known };
  const found = findPlace(network, word);
  const [first] = found.kind === 'unknown' ? found.suggestions : [];
  return first ? { word: first.id, name: `${first.names.zh} ${first.names.en} (${first.id})` } : null;
}

function borderNamed(word: string): string | null {
  const [first, second, ...others] = word.trim().split(BORDER_SIGN).map(findCountry);
  return first && second && others.length === 0 ? borderOf(first.code, second.code) : null;
}

interface Words {
  readonly straits: ReadonlyMap<string, string>;
  /** Services often share a name, as the two directions of a train do. */
  readonly services: ReadonlyMap<string, readonly string[]>;
}

/** A network never changes, so its words are gathered once. */
const gathered = new WeakMap<Network, Words>();

function wordsOf(network: Network): Words {
  const known = gathered.get(network);
  if (known) return known;
  const straits = new Map<string, string>();
  for (const { id, names, aliases } of network.straits.values()) {
    for (const name of [id, names.zh, names.en, ...aliases]) straits.set(nameKey(name), id);
  }
  const services = new Map<string, string[]>();
  for (const { id, names } of network.services.values()) {
    for (const name of new Set([id, names.zh, names.en].map(nameKey))) {
      const named = services.get(name);
      if (named) named.push(id);
      else services.set(name, [id]);
    }
  }
  const words = { straits, services };
  gathered.set(network, words);
  return words;
}
