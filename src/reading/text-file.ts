import { failure, type Result, success } from '../units/issue.ts';
import { fileIssue } from './file-issue.ts';
import { decodeAs, markedEncoding, type TextEncoding, unmarkedUtf16 } from './text-encoding.ts';
import { damagedLine } from './utf8-damage.ts';

/** A file that a person brought, as text without its byte order mark; line ends stand as they were written. */
export interface TextFile {
  /** As the person knows it: a name, or a path inside a folder. */
  readonly name: string;
  readonly text: string;
  readonly encoding: TextEncoding;
}

/** Line ends of every kind as `\n`, for documents, whose words none of them is a part of. */
export const withPlainLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

const BYTES_PER_MEGABYTE = 1_000_000;

/** How large a file may be, in bytes, each by what it is. */
export const MOST_BYTES = {
  /** A table of a network. */
  table: 64 * BYTES_PER_MEGABYTE,
  /** The user's figures, of which the page reads ten thousand at most. */
  figures: 4 * BYTES_PER_MEGABYTE,
  /** Events, a scenario, published figures of whole routes. */
  document: 8 * BYTES_PER_MEGABYTE,
} as const;

/**
 * Whether a file of so many bytes may be read at all. To be asked before its bytes are fetched, so that a huge file
 * costs nothing; fails with `F01`.
 */
export function withinSize(name: string, bytes: number, most: number): Result<null> {
  if (bytes <= most) return success(null);
  const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE);
  return failure([fileIssue('F01', { file: name, megabytes, most: most / BYTES_PER_MEGABYTE })]);
}

/**
 * The text of a file in UTF-8, in UTF-16 of either order with or without a byte order mark, or in GB18030, in which
 * Chinese spreadsheets save tables. Says with `F05` where it is not UTF-8; fails where it is a workbook (`F02`) or a
 * damaged one (`F07`), no text at all (`F03`) or broken UTF-8 (`F04`).
 */
export function readTextFile(name: string, bytes: Uint8Array): Result<TextFile> {
  if (isWorkbook(bytes)) return failure([fileIssue('F02', { file: name })]);
  const marked = markedEncoding(bytes);
  if (marked !== null) return textIn(marked, name, bytes, /\0/);
  if (bytes.includes(0)) {
    const encoding = unmarkedUtf16(bytes);
    return encoding === null ? notText(name) : textIn(encoding, name, bytes, IN_NO_TEXT);
  }
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return success({ name, text, encoding: 'utf-8' });
  const line = damagedLine(bytes);
  if (line !== null) return failure([fileIssue('F04', { file: name, line })]);
  return textIn('gb18030', name, bytes, IN_NO_TEXT);
}

/** The text of bytes in an encoding; no text where they are not in it, or hold what it is not to hold. */
function textIn(encoding: TextEncoding, name: string, bytes: Uint8Array, refused: RegExp): Result<TextFile> {
  const text = decodeAs(encoding, bytes);
  if (text === null || refused.test(text)) return notText(name);
  const file = { name, text, encoding };
  return encoding === 'utf-8'
    ? success(file)
    : success(file, [fileIssue('F05', { file: name, encoding: WRITTEN[encoding] })]);
}

/** What is named as a workbook was one, before it was damaged. */
const notText = (name: string): Result<TextFile> =>
  failure([fileIssue(/\.xls[xmb]?$/i.test(name) ? 'F07' : 'F03', { file: name })]);

/** Characters that show an encoding to be guessed wrong, for no text has them: controls, and what is no character. */
const IN_NO_TEXT = /(?![\t\n\v\f\r])[\p{Cc}\ufffd\uffff]/u;

const WRITTEN = { 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', gb18030: 'GB18030' } as const;

/** ZIP, which newer workbooks are, and the compound files of older ones. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const isWorkbook = (bytes: Uint8Array): boolean =>
  WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte));
