import { numberCell, type Sheet, type SheetCell, textCell } from '../workbook/cell.ts';
import { workbookBytes } from '../workbook/write-workbook.ts';
import { customerLines } from './customer-lines.ts';
import { officeLines } from './office-lines.ts';
import { proofText } from './quote-file.ts';
import type { Quote } from './quote-schema.ts';
import type { QuoteWords } from './quote-words.ts';
import type { SealedQuote } from './seal.ts';
import { type CopyKind, MARKUP_CELLS, summaryRows } from './workbook-summary.ts';

/** The sheet that holds the proof. */
export const PROOF_SHEET = 'yusuan-proof';
/** Texts of a cell are shorter; a sheet of rows holds the rest. */
const MOST_SIGNS = 30_000;
/** Names of sheets are not longer, and hold none of these signs. */
const MOST_NAME_SIGNS = 31;
const NOT_IN_NAMES = /[\\/?*[\]:']/g;

const SUMMARY_WIDTHS = [26, 44, 26, 30];
const SOURCE_WIDTHS = [26, 30, 60, 14, 50];

/**
 * A quote as a workbook: the whole, the lines of each route, the sources, and hidden the proof. Totals are live formulas
 * over the lines; for the office, prices are formulas of quantity, tariff, rate and the margin cells as well.
 */
export function quoteWorkbook(
  sealed: SealedQuote,
  words: QuoteWords,
  copy: CopyKind,
): Uint8Array<ArrayBuffer> {
  const { quote } = sealed;
  const summaryName = sheetName(words.label('title'));
  const lines = quote.offers.map((offer) => {
    const name = sheetName(`${offer.letter} ${words.label('lines')}`);
    const sheet =
      copy === 'office'
        ? officeLines(quote, offer, words, markupOn(summaryName))
        : customerLines(quote, offer, words);
    return { ...sheet, name, offer };
  });
  const totals = lines.map(({ name, total, offer }) => ({ offer, cell: `'${name}'!${total}` }));
  const sheets: readonly Sheet[] = [
    { name: summaryName, rows: summaryRows(sealed, words, copy, totals), widths: SUMMARY_WIDTHS },
    ...lines.map(({ name, rows, widths }) => ({ name, rows, widths, frozenRows: 1 })),
    {
      name: sheetName(words.label('sources')),
      rows: sourceRows(quote, words),
      widths: SOURCE_WIDTHS,
      frozenRows: 1,
    },
    { name: PROOF_SHEET, rows: proofRows(proofText(sealed, copy)), isHidden: true },
  ];
  return workbookBytes(sheets);
}

const sheetName = (text: string): string => text.replace(NOT_IN_NAMES, ' ').slice(0, MOST_NAME_SIGNS).trim();

/** The cells of the margin as the sheets of lines speak of them. */
const markupOn = (sheet: string) => {
  const on = (cell: string): string => `'${sheet}'!${cell}`;
  return {
    percent: on(MARKUP_CELLS.percent),
    perUnit: on(MARKUP_CELLS.perUnit),
    perLine: on(MARKUP_CELLS.perLine),
    least: on(MARKUP_CELLS.least),
    cnyPerUnit: on(MARKUP_CELLS.cnyPerUnit),
    units: on(MARKUP_CELLS.units),
  };
};

function sourceRows({ sources, offers }: Quote, words: QuoteWords): readonly (readonly SheetCell[])[] {
  const used = new Set(offers.flatMap(({ lines }) => lines.map(({ source }) => source)));
  return [
    (['source', 'issuer', 'sourceTitle', 'date', 'link'] as const).map((label) =>
      textCell(words.label(label), 'head'),
    ),
    ...Object.entries(sources)
      .filter(([id]) => used.has(id))
      .map(([id, source]) => [
        textCell(id),
        textCell(words.text(source.issuer)),
        textCell(words.text(source.title), 'wrapped'),
        textCell(source.date),
        textCell(source.url ?? ''),
      ]),
  ];
}

/** The name of the proof's form, then its text over as many rows as it needs. */
function proofRows(text: string): readonly (readonly SheetCell[])[] {
  const count = Math.ceil(text.length / MOST_SIGNS);
  const chunks = Array.from({ length: count }, (_, index) =>
    text.slice(index * MOST_SIGNS, (index + 1) * MOST_SIGNS),
  );
  return [[textCell(PROOF_SHEET), numberCell(count)], ...chunks.map((chunk) => [textCell(chunk)])];
}
