import { type Country, countryOf, findCountry } from '../network/countries.ts';
import { findPlace, placesNamed } from '../network/find-place.ts';
import type { Network } from '../network/network.ts';
import type { Service } from '../network/service.ts';
import { MODES, type Mode, type TerminalId } from '../network/terminal.ts';
import { nameKey } from '../reading/fold-name.ts';
import { nearest } from '../reading/nearest.ts';
import type { Issue } from '../units/issue.ts';
import { refuse, warn } from './enquiry-issue.ts';

/** What is to be kept out of a journey. */
export interface Avoidance {
  readonly modes: ReadonlySet<Mode>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  readonly terminals: ReadonlySet<TerminalId>;
}

/** The meaning of one word. */
type Avoided =
  | { readonly kind: 'mode'; readonly mode: Mode }
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'terminals'; readonly terminals: readonly TerminalId[] };

/** What people call the modes, the first word being the one that is written. */
const MODE_WORDS: Readonly<Record<Mode, readonly string[]>> = {
  rail: ['rail', 'railway', 'train', '铁路', '铁运', '火车', '班列'],
  sea: ['sea', 'ocean', '海运', '海路', '海船'],
  river: ['river', 'inland waterway', 'barge', '内河', '内河水运', '江运'],
  road: ['road', 'truck', 'highway', '公路', '汽运', '卡车'],
  air: ['air', 'airfreight', '航空', '空运', '飞机'],
};

/** Unknown words for which the nearest that is known is sought; who wrote more meant something else. */
const MOST_SOUGHT = 20;

const MODE_BY_WORD: ReadonlyMap<string, Mode> = new Map(
  MODES.flatMap((mode) => MODE_WORDS[mode].map((word) => [nameKey(word), mode] as const)),
);

/**
 * Reads the words to avoid: a mode, else a country, else a place or terminal, by code or name in Chinese or English. A
 * word that is none of them is refused with the nearest that is; one that keeps nothing out, or a country of which
 * the data hold the stops alone, is a warning.
 */
export function readAvoid(network: Network, words: readonly string[], issues: Issue[]): Avoidance {
  let unknown = 0;
  const all = [...new Set(words)].flatMap((word): readonly Avoided[] => {
    const avoided = meaningOf(network, word);
    if (avoided === null) {
      unknown += 1;
      issues.push(unknown > MOST_SOUGHT ? refuse('E35', 'avoid', { x: word }) : unknownWord(network, word));
      return [];
    }
    issues.push(...limitsOf(network, word, avoided));
    return [avoided];
  });
  return {
    modes: new Set(all.flatMap((avoided) => (avoided.kind === 'mode' ? [avoided.mode] : []))),
    countries: new Set(all.flatMap((avoided) => (avoided.kind === 'country' ? [avoided.country] : []))),
    terminals: new Set(all.flatMap((avoided) => (avoided.kind === 'terminals' ? avoided.terminals : []))),
  };
}

function meaningOf(network: Network, word: string): Avoided | null {
  const mode = MODE_BY_WORD.get(nameKey(word));
  if (mode) return { kind: 'mode', mode };
  const country = findCountry(word);
  if (country) return { kind: 'country', country: country.code };
  const found = placesNamed(network, word);
  return found.kind === 'found' ? { kind: 'terminals', terminals: found.terminals } : null;
}

function unknownWord(network: Network, word: string): Issue {
  const near = nearestWord(network, word);
  return near === null ? refuse('E35', 'avoid', { x: word }) : refuse('E34', 'avoid', { x: word, a: near });
}

/** A misspelt mode or country before the places that are spelt alike. */
function nearestWord(network: Network, word: string): string | null {
  const codes = new Set(Array.from(network.terminals.values(), ({ country }) => country));
  const names = Array.from(codes, countryOf).flatMap(({ names: { zh, en } }: Country) => [zh, en]);
  const byKey = new Map(
    [...MODES.flatMap((mode) => MODE_WORDS[mode]), ...names].map((name) => [nameKey(name), name]),
  );
  const near = nearest(nameKey(word), [...byKey.keys()]);
  if (near !== null) return byKey.get(near) ?? near;
  const found = findPlace(network, word);
  const [first] = found.kind === 'unknown' ? found.suggestions : [];
  return first ? `${first.names.zh} ${first.names.en} (${first.id})` : null;
}

/** What a word does not do: it may meet no service, and of a country it meets what stops there alone. */
function limitsOf(network: Network, word: string, avoided: Avoided): readonly Issue[] {
  const meets = meetsOf(network, avoided);
  const count = [...network.services.values()].filter(meets).length;
  if (avoided.kind === 'country') return [warn('E37', 'avoid', { x: word, n: count })];
  return count === 0 ? [warn('E36', 'avoid', { x: word })] : [];
}

function meetsOf(network: Network, avoided: Avoided): (service: Service) => boolean {
  switch (avoided.kind) {
    case 'mode':
      return ({ mode }) => mode === avoided.mode;
    case 'country':
      return ({ calls }) =>
        calls.some(({ terminal }) => network.terminals.get(terminal)?.country === avoided.country);
    case 'terminals':
      return ({ calls }) => calls.some(({ terminal }) => avoided.terminals.includes(terminal));
  }
}
