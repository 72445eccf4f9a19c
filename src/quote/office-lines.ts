import { extend, fen, formatFen } from '../units/money.ts';
import { cellAddress, formulaCell, numberCell, type SheetCell, textCell } from '../workbook/cell.ts';
import { writeCents } from './cents.ts';
import type { Quote, QuoteLine, QuoteOffer } from './quote-schema.ts';
import type { QuoteLabel, QuoteWords } from './quote-words.ts';
import { placeIn, stretchOf } from './quoted-text.ts';

/** Addresses, on the sheet of the whole, of what every price is reckoned with. */
export interface MarkupCells {
  readonly percent: string;
  readonly perUnit: string;
  readonly perLine: string;
  readonly least: string;
  readonly cnyPerUnit: string;
  readonly units: string;
}

/** Rows of a sheet of lines, with where its results stand. */
export interface LinesSheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  /** Of the total on this sheet. */
  readonly total: string;
}

const HEAD: readonly QuoteLabel[] = [
  'line',
  'stage',
  'item',
  'place',
  'basis',
  'quantity',
  'unitPrice',
  'currency',
  'cnyPerUnit',
  'cost',
  'relief',
  'netCost',
  'price',
  'status',
  'grade',
  'source',
  'lineValidTo',
];
const WIDTHS = [6, 12, 24, 30, 12, 11, 12, 9, 10, 13, 12, 13, 13, 10, 7, 22, 12];
const COLUMN = { quantity: 5, unitPrice: 6, cnyPerUnit: 8, cost: 9, relief: 10, net: 11, price: 12 } as const;
const FIRST_ROW = 1;

/** The lines of an offer with costs and margin, every amount a formula of what it is made of. */
export function officeLines(
  quote: Quote,
  offer: QuoteOffer,
  words: QuoteWords,
  markup: MarkupCells,
): LinesSheet {
  const last = FIRST_ROW + offer.lines.length - 1;
  const span = (column: number): string => `${cellAddress(column, FIRST_ROW)}:${cellAddress(column, last)}`;
  const feeRow = last + 1;
  const totalRow = feeRow + 1;
  const priced = offer.lines.filter(({ cost }) => cost !== null).length;
  const empty = (count: number): readonly SheetCell[] => Array.from({ length: count }, () => null);
  const fee = `(${markup.perUnit}*${markup.units}+IF(${markup.least}=0,0,MAX(0,${markup.least}-(SUM(${span(COLUMN.net)})*${markup.percent}/100+${priced}*${markup.perLine}+${markup.perUnit}*${markup.units}))))/${markup.cnyPerUnit}`;
  return {
    widths: WIDTHS,
    total: cellAddress(COLUMN.price, totalRow),
    rows: [
      HEAD.map((label) => textCell(words.label(label), 'head')),
      ...offer.lines.map((line, index) => lineRow(quote, line, index, words, markup)),
      [
        null,
        null,
        textCell(words.label('fee')),
        ...empty(9),
        formulaCell(roundedTo(fee, quote), writeCents(offer.fee)),
      ],
      [
        null,
        null,
        textCell(words.label('total'), 'strong'),
        offer.isComplete ? null : textCell(words.label('atLeast'), 'strong'),
        ...empty(5),
        formulaCell(`SUM(${span(COLUMN.cost)})`, formatFen(costOf(offer)), 'total'),
        formulaCell(`SUM(${span(COLUMN.relief)})`, formatFen(reliefOf(offer)), 'total'),
        formulaCell(`SUM(${span(COLUMN.net)})`, formatFen(offer.cost), 'total'),
        formulaCell(
          `SUM(${span(COLUMN.price)})+${cellAddress(COLUMN.price, feeRow)}`,
          writeCents(offer.total),
          'total',
        ),
      ],
    ],
  };
}

function lineRow(
  quote: Quote,
  line: QuoteLine,
  index: number,
  words: QuoteWords,
  markup: MarkupCells,
): readonly SheetCell[] {
  const row = FIRST_ROW + index;
  const at = (column: number): string => cellAddress(column, row);
  const price = `(${at(COLUMN.net)}*(1+${markup.percent}/100)+${markup.perLine})/${markup.cnyPerUnit}`;
  const known = line.cost !== null && line.price !== null ? { cost: line.cost, price: line.price } : null;
  const unknown = textCell(words.label('notKnown'));
  return [
    numberCell(index + 1),
    textCell(words.group(line.group)),
    textCell(words.item(line)),
    textCell(stretchOf(line, placeIn(quote, words))),
    textCell(words.basis(line.basis)),
    numberCell(line.quantity, 'quantity'),
    line.unitPrice === null ? unknown : numberCell(line.unitPrice, 'price'),
    textCell(line.currency),
    numberCell(line.exchangeRate, 'price'),
    known === null ? unknown : costCell(line, known.cost, row),
    known === null ? null : numberCell(formatFen(line.relief), 'amount'),
    known === null
      ? null
      : formulaCell(`${at(COLUMN.cost)}-${at(COLUMN.relief)}`, formatFen(fen(known.cost - line.relief))),
    known === null ? unknown : formulaCell(roundedTo(price, quote), writeCents(known.price)),
    textCell(words.status(line.status)),
    textCell(line.grade ?? ''),
    textCell(line.source),
    textCell(line.validTo ?? ''),
  ];
}

/** A formula where quantity, price, rate and minimum give the cost; else the cost as it was billed. */
function costCell(line: QuoteLine, cost: number, row: number): SheetCell {
  const written = formatFen(fen(cost));
  const { unitPrice, quantity, exchangeRate, minimum } = line;
  if (unitPrice === null) return numberCell(written, 'amount');
  const [amount, rate] = [COLUMN.quantity, COLUMN.cnyPerUnit].map((column) => cellAddress(column, row));
  const product = `ROUND(${amount}*${cellAddress(COLUMN.unitPrice, row)}*${rate},2)`;
  const plain = extend(quantity, unitPrice, exchangeRate);
  if (plain === cost) return formulaCell(product, written);
  const least = minimum === null ? null : extend(1, minimum, exchangeRate);
  return least === cost && minimum !== null
    ? formulaCell(`MAX(${product},ROUND(${minimum}*${rate},2))`, written)
    : numberCell(written, 'amount');
}

const PLACES = { '0.01': 2, '1': 0, '10': -1, '100': -2 } as const;

/** An amount rounded as every line is. */
const roundedTo = (amount: string, { draft }: Quote): string =>
  `${draft.roundsUp ? 'ROUNDUP' : 'ROUND'}(${draft.roundsUp ? `ROUND(${amount},8)` : amount},${PLACES[draft.rounding]})`;

const costOf = ({ lines }: QuoteOffer) =>
  fen(lines.flatMap(({ cost }) => cost ?? []).reduce((sum, cost) => sum + cost, 0));
const reliefOf = ({ lines }: QuoteOffer) =>
  fen(lines.reduce((sum, { cost, relief }) => (cost === null ? sum : sum + relief), 0));
