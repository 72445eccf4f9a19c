import { withoutInvisible } from './plain-text.ts';
import { SIMPLIFIED_PAIRS } from './simplified-signs.ts';

/** Letters whose stroke or ligature is part of them, so that taking accents off leaves them as they are. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (SIMPLIFIED_PAIRS.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/**
 * The words of a name as they are searched by: no case, no full-width forms, no accents, no punctuation, nothing
 * invisible, simplified signs, single spaces. `ＣＮＣＫＧ` and `cnckg`, `Małaszewicze` and `malaszewicze`, `寧波` and
 * `宁波` are the same.
 */
export function foldName(name: string): string {
  if (HAN.test(name)) return simplified(name);
  if (ASCII.test(name)) return name.toLowerCase().replace(NOT_PLAIN, ' ').trim();
  return simplified(
    withoutInvisible(name)
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC')
      .replace(/[łøđðıßæœ]/g, (letter) => PLAIN.get(letter) ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}

/** What two spellings of one name have in common: `CN NGB`, `cn-ngb` and `CNNGB`; `chong qing` and `Chongqing`. */
export const nameKey = (name: string): string => foldName(name).replaceAll(' ', '');

/** Most names are plain Chinese or plain Latin, which need no rules of Unicode. */
const HAN = /^[\u4e00-\u9fff]+$/;
const ASCII = /^[\x20-\x7e]*$/;
const NOT_PLAIN = /[^a-z0-9]+/g;

/** The signs of a name in their simplified forms, sign by sign. */
export const simplified = (name: string): string =>
  name.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
