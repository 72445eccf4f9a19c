import { chatText } from '../../quote/chat-text.ts';
import { type Email, emailText } from '../../quote/email-text.ts';
import { quoteCsv } from '../../quote/quote-csv.ts';
import { customerJson, officeJson } from '../../quote/quote-file.ts';
import type { QuoteWords } from '../../quote/quote-words.ts';
import { quoteWorkbook } from '../../quote/quote-workbook.ts';
import type { SealedQuote } from '../../quote/seal.ts';

/** Files that a quote is saved as, by what is chosen. */
export const QUOTE_FILES = ['xlsx', 'office_xlsx', 'csv', 'json', 'office_json'] as const;
export type QuoteFileKind = (typeof QUOTE_FILES)[number];

export interface QuoteContent {
  readonly name: string;
  readonly type:
    | 'text/csv'
    | 'application/json'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly content: string | Uint8Array<ArrayBuffer>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A quote as a file; the office's copies say so in their names. */
export function quoteContent(sealed: SealedQuote, kind: QuoteFileKind, words: QuoteWords): QuoteContent {
  const { number } = sealed.quote;
  switch (kind) {
    case 'xlsx':
      return { name: `${number}.xlsx`, type: XLSX, content: quoteWorkbook(sealed, words, 'customer') };
    case 'office_xlsx':
      return { name: `${number}-office.xlsx`, type: XLSX, content: quoteWorkbook(sealed, words, 'office') };
    case 'csv':
      return { name: `${number}.csv`, type: 'text/csv', content: quoteCsv(sealed.quote, words) };
    case 'json':
      return { name: `${number}.json`, type: 'application/json', content: customerJson(sealed) };
    case 'office_json':
      return { name: `${number}-office.json`, type: 'application/json', content: officeJson(sealed) };
  }
}

export const quoteChat = ({ quote }: SealedQuote, words: QuoteWords): string => chatText(quote, words);
export const quoteEmail = ({ quote }: SealedQuote, words: QuoteWords): Email => emailText(quote, words);

/** Whether a quote is meant by what is searched: its number, its people, its goods, its places. */
export function isMeant({ quote }: SealedQuote, search: string): boolean {
  const { number, draft, goods, places, issued } = quote;
  const text = [
    number,
    issued,
    draft.customer,
    draft.reference,
    draft.contact,
    goods.commodity.zh,
    goods.commodity.en,
    goods.equipment,
    ...Object.entries(places).flatMap(([id, names]) => [id, names.zh, names.en]),
  ]
    .join('\n')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** A kept quote as the file that it would be saved as. */
export const officeFile = (sealed: SealedQuote): { readonly name: string; readonly bytes: Uint8Array } => ({
  name: `${sealed.quote.number}.json`,
  bytes: new TextEncoder().encode(officeJson(sealed)),
});
