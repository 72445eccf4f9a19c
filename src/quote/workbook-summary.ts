import { formatFen } from '../units/money.ts';
import { cellAddress, formulaCell, numberCell, type SheetCell, textCell } from '../workbook/cell.ts';
import { writeCents } from './cents.ts';
import type { QuoteOffer } from './quote-schema.ts';
import type { QuoteLabel, QuoteWords } from './quote-words.ts';
import { placeIn, priceForOne, routeName, scopeOf, validityText } from './quoted-text.ts';
import type { SealedQuote } from './seal.ts';

/** Who a copy is for: costs and margin stay in the office. */
export type CopyKind = 'office' | 'customer';

type Rows = readonly (readonly SheetCell[])[];

/** Rows of what prices are reckoned with, from the second on, so that sheets of lines can name them. */
const MARKUP_ROW = 1;
const markupCell = (row: number): string => `$D$${MARKUP_ROW + row + 1}`;

/** Where each stands on the sheet, right of the head. */
export const MARKUP_CELLS = {
  percent: markupCell(0),
  perUnit: markupCell(1),
  perLine: markupCell(2),
  least: markupCell(3),
  cnyPerUnit: markupCell(4),
  units: markupCell(5),
} as const;

/** The sheet of the whole: who, what, until when; each route with its total; what is inside and what is not. */
export function summaryRows(
  sealed: SealedQuote,
  words: QuoteWords,
  copy: CopyKind,
  totals: readonly { readonly offer: QuoteOffer; readonly cell: string }[],
): Rows {
  const { quote, seal } = sealed;
  const head = [[textCell(words.label('title'), 'title')], ...headRows(sealed, words, copy)];
  const body: (readonly SheetCell[])[] = [...head, []];
  body.push(
    (['route', 'stops', 'total', 'transit'] as const).map((label) => textCell(words.label(label), 'head')),
  );
  const placeOf = placeIn(quote, words);
  for (const { offer, cell } of totals) {
    const row = body.length;
    const total = cellAddress(2, row);
    body.push(
      [
        textCell(routeName(offer, words), 'strong'),
        textCell(offer.stops.map(placeOf).join(' → '), 'wrapped'),
        formulaCell(cell, writeCents(offer.total), 'total'),
        textCell(
          `${words.duration(offer.p50Minutes)} (${words.label('transitLate')}: ${words.duration(offer.p90Minutes)})`,
        ),
      ],
      [
        textCell(offer.isComplete ? '' : words.label('atLeast')),
        textCell(
          words.perUnit(priceForOne(quote, offer), quote.draft.currency, quote.goods.equipment),
          'muted',
        ),
        formulaCell(`ROUND(${total}/${quote.goods.units},2)`, writeCents(priceForOne(quote, offer))),
        textCell(`${words.label('departure')}: ${words.moment(offer.departure)}`, 'muted'),
      ],
      ...scopeRows(offer, words, placeOf),
    );
  }
  body.push([]);
  if (quote.draft.terms.trim() !== '') body.push(pair('terms', quote.draft.terms.trim(), words));
  body.push(
    [textCell(words.label('notAnOffer'), 'muted')],
    [
      textCell(
        `${words.label('edition')} ${quote.network.edition} · ${words.label('seal')} ${seal.whole}`,
        'muted',
      ),
    ],
  );
  return body;
}

function scopeRows(offer: QuoteOffer, words: QuoteWords, placeOf: (id: string) => string): Rows {
  const { included, excluded, unknown } = scopeOf(offer);
  const names = (entries: QuoteOffer['checklist']) =>
    words.list(entries.map((entry) => words.checkName(entry)));
  return [
    pair('included', names(included), words),
    pair('excluded', names(excluded), words),
    ...unknown.map((entry) => pair('unknownItems', words.check(entry, placeOf), words)),
  ];
}

const pair = (label: QuoteLabel, value: string, words: QuoteWords): readonly SheetCell[] => [
  textCell(words.label(label)),
  textCell(value, 'wrapped'),
];

/** Facts of the quote on the left; on the right what prices are reckoned with, of which a customer sees the rate alone. */
function headRows({ quote }: SealedQuote, words: QuoteWords, copy: CopyKind): Rows {
  const { draft, goods, markup, rate } = quote;
  const facts: readonly (readonly [QuoteLabel, string])[] = [
    ['number', quote.number],
    ['issued', words.day(quote.issued)],
    ['validUntil', validityText(quote, words)],
    ['customer', draft.customer],
    ['reference', draft.reference],
    ['contact', draft.contact],
    ['commodity', words.text(goods.commodity)],
    ['equipment', words.load(goods.boxes, goods.equipment)],
    ['grossTonnes', String(goods.grossTonnes)],
    ['ready', words.moment(goods.ready)],
  ];
  const office: readonly (readonly [QuoteLabel, SheetCell])[] = [
    ['marginPercent', numberCell(markup.percent, 'quantity')],
    ['marginPerUnit', numberCell(formatFen(markup.perUnit), 'amount')],
    ['marginPerLine', numberCell(formatFen(markup.perLine), 'amount')],
    ['marginLeast', numberCell(formatFen(markup.least), 'amount')],
    ['exchangeRate', numberCell(rate.cnyPerUnit, 'price')],
    ['quantity', numberCell(goods.units, 'quantity')],
  ];
  const currency: readonly (readonly [QuoteLabel, SheetCell])[] = [
    ['currency', textCell(draft.currency)],
    ...(draft.currency === 'CNY'
      ? []
      : [
          ['exchangeRate', numberCell(rate.cnyPerUnit, 'price')] as const,
          ['rateDay', textCell(rate.day ?? '')] as const,
        ]),
  ];
  const beside =
    copy === 'office' ? [...office, ...currency.filter(([label]) => label !== 'exchangeRate')] : currency;
  return facts.map(([label, value], index) => {
    const [name, cell] = beside[index] ?? [null, null];
    return [
      textCell(words.label(label)),
      textCell(value),
      name === null ? null : textCell(words.label(name)),
      cell,
    ];
  });
}
