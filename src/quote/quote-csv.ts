import { type Cell, csvText } from '../export/csv.ts';
import { writeCents } from './cents.ts';
import type { Quote, QuoteOffer } from './quote-schema.ts';
import type { QuoteWords } from './quote-words.ts';
import { placeIn } from './quoted-text.ts';

/** Columns of a quote as a table; the head row holds these keys, whatever language its texts are in. */
export const QUOTE_COLUMNS = [
  'quote',
  'issued',
  'valid_until',
  'route',
  'route_name',
  'line',
  'code',
  'item',
  'place',
  'to_place',
  'basis',
  'quantity',
  'price',
  'currency',
  'state',
  'line_valid_to',
  'grade',
  'source',
] as const;
type QuoteColumn = (typeof QUOTE_COLUMNS)[number];

/**
 * What the customer is offered, line by line: prices, the fee, the total, then the checklist. A price that nobody knows
 * is an empty cell with state `not_known`; a total that lacks lines says `at_least`. Costs are not in it.
 */
export function quoteCsv(quote: Quote, words: QuoteWords): string {
  return csvText([QUOTE_COLUMNS, ...quote.offers.flatMap((offer) => offerRows(quote, offer, words))]);
}

function offerRows(quote: Quote, offer: QuoteOffer, words: QuoteWords): readonly (readonly Cell[])[] {
  const placeOf = placeIn(quote, words);
  const { showsGrades, currency } = quote.draft;
  const row = (cells: Partial<Record<QuoteColumn, Cell>>): readonly Cell[] => {
    const all: Partial<Record<QuoteColumn, Cell>> = {
      quote: quote.number,
      issued: quote.issued,
      valid_until: quote.validUntil,
      route: offer.letter,
      route_name: words.text(offer.names),
      ...cells,
    };
    return QUOTE_COLUMNS.map((column) => all[column] ?? null);
  };
  const lines = offer.lines.map((line, index) =>
    row({
      line: index + 1,
      code: line.code,
      item: words.item(line),
      place: placeOf(line.place),
      to_place: line.toPlace === line.place ? null : placeOf(line.toPlace),
      basis: line.basis,
      quantity: line.quantity,
      price: line.price === null ? null : writeCents(line.price),
      currency,
      state: line.price === null ? 'not_known' : 'priced',
      line_valid_to: line.validTo,
      ...(showsGrades ? { grade: line.grade, source: line.source } : {}),
    }),
  );
  const fee =
    offer.fee === 0
      ? []
      : [
          row({
            code: 'SERVICE_FEE',
            item: words.label('fee'),
            price: writeCents(offer.fee),
            currency,
            state: 'priced',
          }),
        ];
  const total = row({
    code: 'TOTAL',
    item: words.label('total'),
    price: writeCents(offer.total),
    currency,
    state: offer.isComplete ? 'total' : 'at_least',
  });
  const checklist = offer.checklist.map((entry) =>
    row({ code: entry.item, item: words.check(entry, placeOf), state: entry.state }),
  );
  return [...lines, ...fee, total, ...checklist];
}
