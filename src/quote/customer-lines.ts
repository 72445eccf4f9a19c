import { cellAddress, formulaCell, numberCell, type SheetCell, textCell } from '../workbook/cell.ts';
import { writeCents } from './cents.ts';
import type { LinesSheet } from './office-lines.ts';
import type { Quote, QuoteOffer } from './quote-schema.ts';
import type { QuoteLabel, QuoteWords } from './quote-words.ts';
import { placeIn, stretchOf } from './quoted-text.ts';

const HEAD: readonly QuoteLabel[] = [
  'line',
  'stage',
  'item',
  'place',
  'basis',
  'quantity',
  'price',
  'lineValidTo',
];
const GRADED: readonly QuoteLabel[] = ['status', 'grade', 'source'];
const WIDTHS = [6, 14, 26, 34, 12, 11, 14, 12, 10, 7, 22];
const PRICE = 6;
const FIRST_ROW = 1;

/** The lines of an offer as the customer gets them: prices without what they are made of. */
export function customerLines(quote: Quote, offer: QuoteOffer, words: QuoteWords): LinesSheet {
  const placeOf = placeIn(quote, words);
  const { showsGrades, currency } = quote.draft;
  const last = FIRST_ROW + offer.lines.length - 1;
  const totalRow = last + (offer.fee === 0 ? 1 : 2);
  const lines = offer.lines.map((line, index): readonly SheetCell[] => [
    numberCell(index + 1),
    textCell(words.group(line.group)),
    textCell(words.item(line)),
    textCell(stretchOf(line, placeOf)),
    textCell(words.basis(line.basis)),
    numberCell(line.quantity, 'quantity'),
    line.price === null ? textCell(words.label('notKnown')) : numberCell(writeCents(line.price), 'amount'),
    textCell(line.validTo ?? ''),
    ...(showsGrades
      ? [textCell(words.status(line.status)), textCell(line.grade ?? ''), textCell(line.source)]
      : []),
  ]);
  const fee: readonly SheetCell[] = [
    null,
    null,
    textCell(words.label('fee')),
    null,
    null,
    null,
    numberCell(writeCents(offer.fee), 'amount'),
  ];
  const total: readonly SheetCell[] = [
    null,
    null,
    textCell(words.label('total'), 'strong'),
    offer.isComplete ? null : textCell(words.label('atLeast'), 'strong'),
    null,
    textCell(currency, 'strong'),
    formulaCell(
      `SUM(${cellAddress(PRICE, FIRST_ROW)}:${cellAddress(PRICE, totalRow - 1)})`,
      writeCents(offer.total),
      'total',
    ),
  ];
  return {
    widths: WIDTHS,
    total: cellAddress(PRICE, totalRow),
    rows: [
      [...HEAD, ...(showsGrades ? GRADED : [])].map((label) => textCell(words.label(label), 'head')),
      ...lines,
      ...(offer.fee === 0 ? [] : [fee]),
      total,
    ],
  };
}
