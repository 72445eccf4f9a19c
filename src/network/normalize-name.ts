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

/**
 * The form in which names are compared: no case, no full-width forms, no accents, no punctuation, single
 * spaces. `ＣＮＣＫＧ` and `cnckg`, `Małaszewicze` and `malaszewicze` are the same name.
 */
export const normalizeName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
