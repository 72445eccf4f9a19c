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
export function normalizeName(name: string): string {
  if (HAN.test(name)) return name;
  if (ASCII.test(name)) return name.toLowerCase().replace(NOT_PLAIN, ' ').trim();
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[łøđðıßæœ]/g, (letter) => PLAIN.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Most names are plain Chinese or plain Latin, which need no rules of Unicode. */
const HAN = /^[\u4e00-\u9fff]+$/;
const ASCII = /^[\x20-\x7e]*$/;
const NOT_PLAIN = /[^a-z0-9]+/g;
