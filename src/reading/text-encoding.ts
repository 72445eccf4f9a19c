/** How the characters of a text are written down as bytes. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Byte order marks; none of them is the beginning of another. */
const MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark names, or null where there is none. */
export const markedEncoding = (bytes: Uint8Array): TextEncoding | null =>
  MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;

/** Enough to see how a text is written; a long file need not be counted through. */
const SAMPLE_BYTES = 65_536;
/** Of the characters of a table or a list in UTF-16, in whatever language, so many are ASCII: separators and line ends. */
const LEAST_ASCII = 1 / 50;

/**
 * UTF-16 without a mark shows by the zero bytes of its ASCII characters: all of them second bytes, or all of them
 * first ones. Null where the bytes are something else.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 === 1) return null;
  const end = Math.min(bytes.length, SAMPLE_BYTES);
  let first = 0;
  let second = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) first++;
    if (bytes[at + 1] === 0) second++;
  }
  const isMany = Math.max(first, second) * 2 >= end * LEAST_ASCII;
  if (!isMany || (first > 0 && second > 0)) return null;
  return second > 0 ? 'utf-16le' : first > 0 ? 'utf-16be' : null;
}

/** The text of bytes in an encoding, its byte order mark left out; null where they are not in it. */
export function decodeAs(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
