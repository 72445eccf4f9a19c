import type { z } from '../network/zod.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { readWorkbook, type WorkbookSheet } from '../workbook/read-workbook.ts';
import { COPY_SCHEMA, copyFileSchema, officeFileSchema, type QuoteCopy } from './quote-file.ts';
import { quoteIssue } from './quote-issue.ts';
import { QUOTE_SCHEMA } from './quote-schema.ts';
import { PROOF_SHEET } from './quote-workbook.ts';
import type { SealedQuote } from './seal.ts';

/** A quote is far smaller; nothing larger is opened. */
export const MOST_QUOTE_BYTES = 20_000_000;
const BYTES_PER_MEGABYTE = 1_000_000;

/** Sheets of a workbook that a person may have changed: beside the proof, what they show. */
export interface QuoteFile {
  readonly name: string;
  readonly record:
    | { readonly kind: 'office'; readonly sealed: SealedQuote }
    | { readonly kind: 'copy'; readonly copy: QuoteCopy };
  /** The sheets of lines as they are shown, one for each route; null of a file that shows none. */
  readonly shown: readonly WorkbookSheet[] | null;
}

const ZIP = [0x50, 0x4b];

/** Reads a workbook or the JSON of a quote, as exported here. */
export async function readQuoteFile(name: string, bytes: Uint8Array): Promise<Result<QuoteFile>> {
  if (bytes.length > MOST_QUOTE_BYTES) return tooLarge(name, bytes.length);
  if (!ZIP.every((byte, index) => bytes[index] === byte))
    return readRecord(name, new TextDecoder().decode(bytes), null);
  const opened = await readWorkbook(bytes, MOST_QUOTE_BYTES);
  if (opened.kind === 'too_large') return tooLarge(name, opened.bytes);
  if (opened.kind === 'unreadable') return failure([quoteIssue('Q11', name, { file: name })]);
  const proof = opened.sheets.find((sheet) => sheet.name === PROOF_SHEET);
  if (proof === undefined) return failure([quoteIssue('Q11', name, { file: name })]);
  const [, ...chunks] = proof.rows;
  const text = chunks.map(({ cells: [chunk = ''] }) => chunk).join('');
  // Summary, lines of each route, sources, proof.
  return readRecord(name, text, opened.sheets.slice(1, -2));
}

const tooLarge = (file: string, bytes: number): Result<QuoteFile> =>
  failure([
    quoteIssue('Q14', file, {
      file,
      megabytes: Math.ceil(bytes / BYTES_PER_MEGABYTE),
      most: MOST_QUOTE_BYTES / BYTES_PER_MEGABYTE,
    }),
  ]);

function readRecord(name: string, text: string, shown: QuoteFile['shown']): Result<QuoteFile> {
  const document = parsed(text);
  const schema =
    typeof document === 'object' && document !== null && 'schema' in document ? document.schema : null;
  if (typeof schema !== 'string' || !schema.startsWith('yusuan.quote'))
    return failure([quoteIssue('Q11', name, { file: name })]);
  if (schema === COPY_SCHEMA) {
    const copy = copyFileSchema.safeParse(document);
    return copy.success
      ? success({ name, record: { kind: 'copy', copy: copy.data }, shown })
      : damaged(name, copy.error);
  }
  if (schema !== QUOTE_SCHEMA)
    return failure([quoteIssue('Q12', name, { file: name, x: schema, known: QUOTE_SCHEMA })]);
  const office = officeFileSchema.safeParse(document);
  if (!office.success) return damaged(name, office.error);
  const { seal, ...quote } = office.data;
  return success({ name, record: { kind: 'office', sealed: { quote, seal } }, shown });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const damaged = (file: string, { issues: [first] }: z.ZodError): Result<QuoteFile> =>
  failure([quoteIssue('Q13', file, { file, at: first?.path.join('.') ?? '' })]);
