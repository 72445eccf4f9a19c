import type { Claims, Meaning } from './claims.ts';
import { TAKEN } from './line-text.ts';

const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words of a Latin name there are at most. */
const MOST_WORDS = 6;

/** What stands in a stretch is a name that is looked up in a list. */
export type LookUp = (text: string, start: number) => Meaning | null;

/**
 * Looks for names, the longest first: at every Chinese sign, since no spaces stand between them, and at every beginning of
 * a Latin word, up to the end of one.
 */
export function scanWords(claims: Claims, longest: number, lookUp: LookUp): void {
  let at = 0;
  while (at < claims.free.length) {
    const sign = claims.free.charAt(at);
    if (!LETTER.test(sign)) {
      at += 1;
      continue;
    }
    const ends = HAN.test(sign) ? hanEnds(claims.free, at, longest) : latinEnds(claims.free, at);
    const end = ends.find((end) => {
      const meaning = lookUp(claims.free.slice(at, end), at);
      if (meaning !== null) claims.take(at, end, meaning);
      return meaning !== null;
    });
    at = end ?? next(claims.free, at);
  }
}

/** Ends of stretches that begin with a Chinese sign, the farthest first; Latin letters and digits may be in them. */
function hanEnds(text: string, start: number, longest: number): readonly number[] {
  const ends: number[] = [];
  for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
    const last = text.charAt(end - 1);
    if (!/[\p{L}\p{N} ()（）-]/u.test(last)) break;
    if (LETTER.test(last) || (last === ')' && text.slice(start, end).includes('('))) ends.unshift(end);
  }
  return ends;
}

/** Ends of whole words from one on, the farthest first. */
function latinEnds(text: string, start: number): readonly number[] {
  const ends: number[] = [];
  const word = /[\p{L}\p{N}'’.&-]*[\p{L}\p{N}]\)?[ ,]?\(?/uy;
  word.lastIndex = start;
  while (ends.length < MOST_WORDS) {
    const match = word.exec(text);
    if (match === null) break;
    const han = match[0].search(HAN);
    const length = han >= 0 ? han : match[0].replace(/[ ,(]+$/, '').length;
    if (length === 0) break;
    ends.unshift(match.index + length);
    // A hyphen may stand between two names as well as inside of one.
    const hyphen = match[0].slice(0, length).search(/[-.]/);
    if (hyphen > 0) ends.push(match.index + hyphen);
    if (han >= 0 || text.charAt(word.lastIndex) === TAKEN) break;
  }
  return ends.toSorted((a, b) => b - a);
}

/** The next beginning: of a Chinese sign, or of the Latin word after this one. */
function next(text: string, at: number): number {
  if (HAN.test(text.charAt(at))) return at + 1;
  let end = at;
  while (end < text.length && LETTER.test(text.charAt(end)) && !HAN.test(text.charAt(end))) end += 1;
  return Math.max(end, at + 1);
}
