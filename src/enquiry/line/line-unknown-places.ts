import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { findPlace } from '../../network/find-place.ts';
import type { Network } from '../../network/network.ts';
import { type Claims, set, setting } from './claims.ts';
import { FROM_BEFORE, TO_BEFORE } from './line-places.ts';
import { TAKEN } from './line-text.ts';

const HAN = String.raw`\p{Script=Han}{2,10}`;
const LATIN = String.raw`(?<![\p{Script=Latin}])\p{Script=Latin}[\p{Script=Latin}'.]+(?:[ -]\p{Script=Latin}[\p{Script=Latin}'.]+){0,2}`;
const NAME = `(?:${HAN}|${LATIN})`;
const SHORTEST_NAME = `(?:${HAN}?|${LATIN}?)`;
const BOTH = new RegExp(`(?<from>${SHORTEST_NAME})\\s*(?:${TO_BEFORE})\\s*(?<to>${NAME})`, 'iu');
const AFTER_FROM = new RegExp(`(?:${FROM_BEFORE})\\s*[:：]?\\s*(?<name>${NAME})`, 'iu');
const AFTER_TO = new RegExp(`(?:${TO_BEFORE})\\s*[:：]?\\s*(?<name>${NAME})`, 'iu');
/** Behind a dash or an arrow that follows the other end. */
const AFTER_TAKEN = new RegExp(`(?<=${TAKEN})\\s*(?:[-/~]+|→)\\s*(?<name>${NAME})`, 'iu');
const AT_END = new RegExp(`(?:${FROM_BEFORE})?\\s*[:：]?\\s*(?<name>${NAME})\\s*$`, 'iu');

/** What stands where an end should: misspelt, or outside of the network, for the form to ask about. */
export function claimUnknownPlaces(claims: Claims, network: Network): void {
  if (!claims.sets('from') && !claims.sets('to')) {
    const match = BOTH.exec(claims.free);
    const { from = '', to = '' } = match?.groups ?? {};
    if (match === null) return;
    claims.take(match.index, match.index + from.length, ending('from', network, from));
    claims.take(match.index + from.length, match.index + match[0].length, ending('to', network, to));
    return;
  }
  if (!claims.sets('from')) takeName(claims, 'from', AFTER_FROM, network);
  if (!claims.sets('from')) {
    const other = claims.all.find(
      ({ meaning }) => meaning.kind === 'set' && meaning.settings.some(({ field }) => field === 'to'),
    );
    const begun = other === undefined ? '' : claims.line.plain.slice(other.start, other.end);
    const before = other === undefined ? '' : claims.free.slice(0, other.start);
    const match = new RegExp(`^(?:${TO_BEFORE})`, 'iu').test(begun) ? AT_END.exec(before) : null;
    if (match !== null)
      claims.take(match.index, before.length, ending('from', network, match.groups?.name ?? ''));
  }
  if (!claims.sets('to')) takeName(claims, 'to', AFTER_TO, network);
  if (!claims.sets('to')) takeName(claims, 'to', AFTER_TAKEN, network);
}

function takeName(claims: Claims, field: 'from' | 'to', pattern: RegExp, network: Network): void {
  const match = pattern.exec(claims.free);
  if (match === null) return;
  claims.take(match.index, match.index + match[0].length, ending(field, network, match.groups?.name ?? ''));
}

function ending(field: 'from' | 'to', network: Network, name: string) {
  const { id, guess } = unknownPlace(network, name);
  return setting(set(field, id, guess));
}

function unknownPlace(network: Network, name: string): { readonly id: string; readonly guess: GuessReason } {
  const found = findPlace(network, name);
  if (found.kind === 'found') return { id: found.id, guess: 'misspelt' };
  const [only, another] = found.suggestions;
  const isOne = only !== undefined && (another === undefined || another.place === only.place);
  return isOne && found.elsewhere === null
    ? { id: only.id, guess: 'misspelt' }
    : { id: name.trim(), guess: 'place_unknown' };
}
