import { LIST_STANDINGS, type ListedRoute, type ListStanding } from '../contract/enquiries/enquiry-list.ts';
import { type Cell, csvText } from '../export/csv.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { exactly, writeExact } from '../units/exact.ts';
import { type CellStyle, numberCell, type SheetCell, textCell } from '../workbook/cell.ts';
import { type AnsweredRow, type BatchHead, type BatchWords, bestOf } from './answered-list.ts';

const OF_ENQUIRY = [
  'line',
  'reference',
  'from',
  'to',
  'equipment',
  'boxes',
  'commodity',
  'value',
  'ready',
  'deadline',
] as const satisfies readonly BatchHead[];
const OF_ROUTE = [
  'route',
  'complete',
  'invoice',
  'economic',
  'p50',
  'p90',
  'co2e',
  'grade',
] as const satisfies readonly BatchHead[];

/** Of figures, how a sheet shows them; what is not among them is text. */
const STYLES: Partial<Readonly<Record<BatchHead, CellStyle>>> = {
  line: 'text',
  boxes: 'quantity',
  value: 'quantity',
  invoice: 'amount',
  economic: 'amount',
  p50: 'quantity',
  p90: 'quantity',
  co2e: 'quantity',
  routes: 'text',
};

/** A cell by the head it stands under; amounts in CNY with two places, durations in days. */
interface HeadedCell {
  readonly head: BatchHead;
  readonly value: Cell;
}

/** The row of heads: those of a route once for each standing. */
function headsOf({ heads, standings }: BatchWords): readonly string[] {
  const ofRoutes = LIST_STANDINGS.flatMap((standing) =>
    OF_ROUTE.map((head) => `${standings[standing]}: ${heads[head]}`),
  );
  return [...OF_ENQUIRY.map((head) => heads[head]), ...ofRoutes, heads.routes, heads.notes];
}

function cellsOf(row: AnsweredRow, words: BatchWords): readonly HeadedCell[] {
  const { listed, outcome } = row;
  const { enquiry } = listed;
  const figure = (text: string): Cell => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
  return [
    { head: 'line', value: listed.line },
    { head: 'reference', value: listed.reference },
    { head: 'from', value: words.nameOf(enquiry.from) },
    { head: 'to', value: words.nameOf(enquiry.to) },
    { head: 'equipment', value: enquiry.equipment },
    { head: 'boxes', value: figure(enquiry.boxes) },
    { head: 'commodity', value: words.nameOf(enquiry.commodity) },
    { head: 'value', value: figure(enquiry.valueCny) },
    { head: 'ready', value: enquiry.ready },
    { head: 'deadline', value: enquiry.deadline },
    ...LIST_STANDINGS.flatMap((standing: ListStanding) => routeCells(bestOf(row, standing), words)),
    { head: 'routes', value: outcome?.kind === 'answered' ? outcome.routes : outcome === null ? null : 0 },
    { head: 'notes', value: words.notesOf(row).join('; ') },
  ];
}

function routeCells(route: ListedRoute | null, { yes, no, language }: BatchWords): readonly HeadedCell[] {
  if (route === null) return OF_ROUTE.map((head) => ({ head, value: null }));
  return [
    { head: 'route', value: `${route.letter} ${route.names[language]}` },
    { head: 'complete', value: route.complete ? yes : no },
    { head: 'invoice', value: inCny(route.invoiceTotal) },
    { head: 'economic', value: inCny(route.economicTotal) },
    { head: 'p50', value: inDays(route.p50Minutes) },
    { head: 'p90', value: inDays(route.p90Minutes) },
    { head: 'co2e', value: Number(writeExact(exactly(route.co2eKg), 1)) },
    { head: 'grade', value: route.grade },
  ];
}

const inCny = (fen: number): number => exactly(fen).div(100).toNumber();
const inDays = (minutes: number): number => Number(writeExact(exactly(minutes).div(MINUTES_PER_DAY), 2));

/** The answers of a list as a CSV file. */
export const batchCsv = (rows: readonly AnsweredRow[], words: BatchWords): string =>
  csvText([headsOf(words), ...rows.map((row) => cellsOf(row, words).map(({ value }) => value))]);

/** The same as rows of a sheet. */
export const batchSheetRows = (
  rows: readonly AnsweredRow[],
  words: BatchWords,
): readonly (readonly SheetCell[])[] => [
  headsOf(words).map((head) => textCell(head, 'head')),
  ...rows.map((row) => cellsOf(row, words).map(sheetCell)),
];

function sheetCell({ head, value }: HeadedCell): SheetCell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? numberCell(value, STYLES[head] ?? 'text') : textCell(value);
}
