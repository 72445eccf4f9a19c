import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { findCountry } from '../../network/countries.ts';
import { placesNamed } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import type { PlaceCode, TerminalId } from '../../network/terminal.ts';
import { nameKey } from '../../reading/fold-name.ts';
import { type Claims, set, setting, unread } from './claims.ts';
import { scanWords } from './scan-words.ts';

/** A place that the line names, before it is known what for. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly id: string;
  /** The place a terminal belongs to. */
  readonly place: PlaceCode | null;
  /** Several bear the name. */
  readonly isShared: boolean;
}

export const FROM_BEFORE =
  '起运港|起运地|起运站|起始地|始发地|始发站|装货港|装运港|发货地|启运港|启运地|起点|(?<![a-z])(?:POL|origin|loading port|port of loading|from|ex|place of receipt)(?![a-z])|从|由|自';
export const TO_BEFORE =
  '目的港|目的地|目的站|卸货港|到达港|到站|送货地|终点|(?<![a-z])(?:POD|destination|discharge port|port of discharge|delivered to|deliver to|to|into|place of delivery|final destination)(?![a-z])|发往|运往|运到|运至|送到|送至|出口到|进口到|前往|去往|到|至|去|往|发|飞|→|-+>|>';
const VIA_BEFORE = String.raw`经由|经过|经|途经|中转|转|走|(?<![a-z])(?:via|through|transhipment(?: at| in)?|t\/s)(?![a-z])`;
const FROM_TERMS = 'EXW|FCA|FAS|FOB';
const TO_TERMS = 'CFR|CNF|C&F|CIF|CPT|CIP|DAP|DPU|DAT|DDP|DDU';
const FROM_BEHIND = String.raw`\s*(?:起运|出发|出货|发货|出口|装船|装|出|→|-+>|>)`;
const CUE = new RegExp(
  `(?:(?<from>${FROM_BEFORE})|(?<via>${VIA_BEFORE})|(?<to>${TO_BEFORE})|(?<![a-z])(?:(?<fromTerm>${FROM_TERMS})|(?<toTerm>${TO_TERMS})))\\s*[:：]?\\s*$`,
  'iu',
);

type Role = 'from' | 'to' | 'via' | null;

interface Cue {
  readonly role: Role;
  readonly guess: GuessReason | null;
  /** Where its word begins. */
  readonly start: number;
}

/** Both ends of the journey: names of the network, told apart by the words before them, else by their order. */
export function claimPlaces(claims: Claims, network: Network): void {
  const named = mergedNames(claims.free, namesIn(claims, network), network);
  const cues = named.map((name) => cueBefore(claims.free, name));
  const roles = new Map<number, 'from' | 'to'>();
  for (const role of ['from', 'to'] as const) {
    const index = cues.findIndex((cue) => cue.role === role && cue.guess === null);
    if (index >= 0) roles.set(index, role);
  }
  for (const [index, cue] of cues.entries())
    if ((cue.role === 'from' || cue.role === 'to') && ![...roles.values()].includes(cue.role))
      roles.set(index, cue.role);
  const spare = named
    .map((_, index) => index)
    .filter((index) => !roles.has(index) && cues[index]?.role === null);
  const joined = new Set<number>();
  for (const role of ['from', 'to'] as const) {
    if ([...roles.values()].includes(role)) continue;
    const index = spare.find((at) => !roles.has(at));
    if (index === undefined) continue;
    roles.set(index, role);
    if (isCertain(claims.free, named, index, role, cues)) joined.add(index);
  }
  for (const [index, name] of named.entries()) {
    const cue = cues[index];
    const role = roles.get(index);
    const start = cue?.role === null || cue === undefined ? name.start : cue.start;
    if (role === undefined) {
      claims.take(start, name.end, unread(cue?.role === 'via' ? 'way' : 'said_twice'));
      continue;
    }
    const byOrder = cue?.role === role || joined.has(index) ? null : 'order';
    claims.take(
      start,
      name.end,
      setting(set(role, name.id, name.isShared ? 'place_shared' : (cue?.guess ?? byOrder))),
    );
  }
}

/** A first place is surely where it starts if `to` or its like comes right behind it, the other end if it came before. */
function isCertain(
  text: string,
  named: readonly Named[],
  index: number,
  role: 'from' | 'to',
  cues: readonly Cue[],
): boolean {
  const name = named[index];
  if (name === undefined) return false;
  if (role === 'from') {
    const behind = text.slice(name.end);
    const nextCue = cues[index + 1];
    return (
      new RegExp(`^(?:${FROM_BEHIND}|\\s*(?:${TO_BEFORE})|\\s*[-/~]+\\s*\\p{L})`, 'iu').test(behind) ||
      (nextCue?.role === 'to' && nextCue.guess === null) ||
      isJoined(text, name, named[index + 1])
    );
  }
  return (
    (cues[index - 1]?.role === 'from' && cues[index - 1]?.guess === null) ||
    isJoined(text, named[index - 1], name)
  );
}

/** A dash or a slash alone between two places. */
const isJoined = (text: string, one: Named | undefined, other: Named | undefined): boolean =>
  one !== undefined && other !== undefined && /^\s*[-/~]+\s*$/.test(text.slice(one.end, other.start));

function namesIn(claims: Claims, network: Network): readonly Named[] {
  const found: Named[] = [];
  // Nothing is taken yet: what a name stands for is known when all are found.
  const scratch = claims.copy();
  scanWords(scratch, LONGEST_NAME, (text, start) => {
    if (!isTelling(text, scratch.free, start)) return null;
    const named = placesNamed(network, text);
    if (named.kind === 'unknown' && !named.isShared) return null;
    if (endsInside(network, scratch.free, start, text.length)) return null;
    const end = start + text.length;
    if (named.kind === 'found')
      found.push({ start, end, id: named.id, place: placeOf(network, named.terminals), isShared: false });
    else found.push({ start, end, id: text.trim(), place: null, isShared: true });
    return { kind: 'words' };
  });
  return found;
}

const LONGEST_NAME = 24;

/** Whether the end of a name is the beginning of another that follows a shorter one: 重庆西, in 重庆西永. */
function endsInside(network: Network, line: string, start: number, length: number): boolean {
  const isName = (from: number, to: number): boolean =>
    placesNamed(network, line.slice(from, to)).kind === 'found';
  if (!/^\p{Script=Han}{3,}$/u.test(line.slice(start, start + length))) return false;
  for (let split = start + 2; split < start + length; split++) {
    if (!isName(start, split)) continue;
    for (let end = start + length + 1; end <= Math.min(line.length, split + MOST_SPLIT); end++)
      if (/^\p{Script=Han}+$/u.test(line.slice(split, end)) && isName(split, end)) return true;
  }
  return false;
}

const MOST_SPLIT = 8;
const SHORT = 3;

/** Short words are codes and are written large; a single Chinese sign is a place beside a word of direction. */
function isTelling(text: string, line: string, start: number): boolean {
  const key = nameKey(text);
  if (/^[a-z0-9]+$/.test(key))
    return key.length > SHORT || text === text.toUpperCase() || isBesideSign(line, start, text.length);
  if ([...key].length > 1) return true;
  return (
    /[到至发→-]\s*$/.test(line.slice(0, start)) || /^\s*[到至发→-]/.test(line.slice(start + text.length))
  );
}

const isBesideSign = (line: string, start: number, length: number): boolean =>
  /[-→>/]\s*$/.test(line.slice(0, start)) || /^\s*[-→>/]/.test(line.slice(start + length));

const placeOf = (network: Network, [first]: readonly TerminalId[]): PlaceCode | null =>
  (first === undefined ? undefined : network.terminals.get(first)?.place) ?? null;

const SUFFIX =
  /^(?:市|港口|港|火车站|车站|站|机场|口岸|(?: (?:port|airport|city|terminal|station))(?![a-z]))/iu;
const BETWEEN = /^[ ,，()（）]*(?:市|的)?$/u;

/** A city with its terminal is the terminal; what kind of place it is and its country go along. */
function mergedNames(text: string, names: readonly Named[], network: Network): readonly Named[] {
  const merged: Named[] = [];
  for (const raw of names) {
    const name = withCountry(
      text,
      { ...raw, end: raw.end + (SUFFIX.exec(text.slice(raw.end))?.[0].length ?? 0) },
      network,
    );
    const last = merged.at(-1);
    const isSame =
      last !== undefined &&
      last.place === name.place &&
      name.place !== null &&
      BETWEEN.test(text.slice(last.end, name.start));
    if (!isSame) merged.push(name);
    else
      merged[merged.length - 1] = {
        ...name,
        start: last.start,
        id: name.id === name.place ? last.id : name.id,
      };
  }
  return merged;
}

const MOST_COUNTRY_SIGNS = 8;

/** The country that stands right before a name in Chinese, or behind it after a comma. */
function withCountry(text: string, name: Named, network: Network): Named {
  const place = name.place === null ? undefined : network.places.get(name.place);
  if (place === undefined) return name;
  for (let signs = MOST_COUNTRY_SIGNS; signs >= 2; signs--) {
    const before = text.slice(Math.max(0, name.start - signs), name.start);
    if (
      /^\p{Script=Han}+$/u.test(before) &&
      before.length === signs &&
      findCountry(before)?.code === place.country
    )
      return { ...name, start: name.start - signs };
  }
  const [whole = '', behind = ''] = /^\s*[,(]\s*(\p{L}+(?: \p{L}+){0,3})/u.exec(text.slice(name.end)) ?? [];
  const words = behind.split(' ');
  for (let count = words.length; count > 0; count--) {
    const country = words.slice(0, count).join(' ');
    if (country.length < 2 || findCountry(country)?.code !== place.country) continue;
    const end = name.end + whole.length - behind.length + country.length;
    return { ...name, end: text.charAt(end) === ')' ? end + 1 : end };
  }
  return name;
}

function cueBefore(text: string, name: Named): Cue {
  const before = text.slice(0, name.start);
  const match = CUE.exec(before);
  const { from, to, via, fromTerm, toTerm } = match?.groups ?? {};
  const start = match === null ? name.start : match.index;
  if (from !== undefined) return { role: 'from', guess: null, start };
  if (via !== undefined) return { role: 'via', guess: null, start };
  if (to !== undefined) return { role: 'to', guess: null, start };
  if (fromTerm !== undefined) return { role: 'from', guess: 'terms', start };
  return toTerm === undefined ? { role: null, guess: null, start } : { role: 'to', guess: 'terms', start };
}
