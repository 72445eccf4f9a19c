/** The text of a file's bytes and how it was written down; null where it is neither UTF-8 nor GB18030. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: 'utf-8' | 'gb18030';
  readonly hasByteOrderMark: boolean;
}

/**
 * Chinese spreadsheets often save tables as GB18030. Nearly no such table is valid UTF-8, so UTF-8 is tried first
 * and a table in it is never mistaken.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile | null {
  const [first, second, third] = bytes;
  const hasByteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const text = decodeAs(encoding, bytes);
    if (text !== null && !text.includes('\uFFFD')) return { text, encoding, hasByteOrderMark };
  }
  return null;
}

function decodeAs(encoding: DecodedFile['encoding'], bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
