import type { Network } from '../../network/network.ts';
import type { Mode } from '../../network/terminal.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { Currency } from '../../units/money.ts';
import type { ContractRate } from '../contract-rate.ts';
import { rateIssue } from '../rate-issue.ts';
import { nameOf } from './column-name.ts';
import { currencyIn } from './currency-words.ts';
import { findHeader, isHeaderAgain, type SheetHeader } from './find-header.ts';
import { findOverlaps } from './find-overlaps.ts';
import { placeReader } from './place-cell.ts';
import { type PlannedColumn, planColumns, type RememberedMeanings } from './plan-columns.ts';
import { readPrice } from './price-cell.ts';
import { readRow } from './read-row.ts';
import { RowCells } from './row-cells.ts';
import { modeIn, NOTHING_SAID, type SheetStatement, saidBy } from './sheet-statement.ts';
import { onlyText, type SheetRow, type SheetTable } from './sheet-table.ts';

/** What a person says of a sheet beside what is in it. */
export interface SheetChoices {
  /** Meanings of columns as chosen now, by column from 0, as `meaningText` writes them. */
  readonly meanings: Readonly<Record<number, string>>;
  readonly remembered: RememberedMeanings;
  readonly mode: Mode | null;
  readonly currency: Currency | null;
}

export const NO_CHOICES: SheetChoices = { meanings: {}, remembered: {}, mode: null, currency: null };

/** A row as it was read: its rates, or what it is instead. */
export interface ReadRow {
  readonly line: number;
  /** `taken` gives rates; `refused` has an error; `empty` quotes no price; a note and a repeated header are no rates. */
  readonly kind: 'taken' | 'refused' | 'empty' | 'note' | 'header';
  /** Of any but a rate, what stands there. */
  readonly text: string;
  readonly rates: readonly ContractRate[];
}

/** A sheet with every row of it accounted for. */
export interface RateSheetReading {
  readonly file: string;
  readonly sheet: string;
  /** The lines that name the columns. */
  readonly headerLines: readonly [number, number];
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly ReadRow[];
  readonly rates: readonly ContractRate[];
  /** What the sheet says of itself outside of its table. */
  readonly said: SheetStatement;
  readonly issues: readonly Issue[];
}

/** A sheet read row by row: each step says how many rows are read, the last has the reading. */
export type SheetReading = Generator<number, Result<RateSheetReading>, void>;

/** Reads a sheet; fails where it has no header. Columns that are missing are issues, and then no row is read. */
export function readRateSheet(
  network: Network,
  table: SheetTable,
  choices: SheetChoices,
): Result<RateSheetReading> {
  const reading = readRowByRow(network, table, choices);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

/** The same a row at a time, for whoever has something else to do meanwhile. */
export function* readRowByRow(network: Network, table: SheetTable, choices: SheetChoices): SheetReading {
  const { file, sheet, rows } = table;
  const place = sheet === '' ? file : `${file}:${sheet}`;
  const header = findHeader(rows);
  if (header === null) return failure([rateIssue('R06', place, { file: place })]);
  const above = rows.slice(0, header.first).map(({ cells }) => distinct(cells));
  const said = above.reduce((before, cells) => saidBy(cells, before, true), NOTHING_SAID);
  const headerLine = rows[header.last]?.line ?? 1;
  const plan = planColumns(header, choices.meanings, choices.remembered, `${place}:${headerLine}`, {
    from: said.from !== '' || hasSections(rows, header, 'from'),
    to: said.to !== '' || hasSections(rows, header, 'to'),
  });
  const body = yield* readBody(network, table, header, plan.columns, said, choices, place);
  const cannot = plan.issues.some(({ severity }) => severity === 'error');
  const uncalculated = table.uncalculated.map((cell) => rateIssue('R09', `${place}:${cell}`, { x: cell }));
  const blocked = cannot ? { rows: [], issues: [] } : refuseOverlaps(body, place);
  return success({
    file,
    sheet,
    headerLines: [rows[header.first]?.line ?? headerLine, headerLine],
    columns: plan.columns,
    rows: blocked.rows,
    rates: blocked.rows.flatMap(({ rates }) => rates),
    said,
    issues: [...plan.issues, ...uncalculated, ...blocked.issues],
  });
}

interface Body {
  readonly rows: readonly ReadRow[];
  readonly issues: readonly Issue[];
}

function* readBody(
  network: Network,
  { file, sheet, rows }: SheetTable,
  header: SheetHeader,
  columns: readonly PlannedColumn[],
  saidAbove: SheetStatement,
  choices: SheetChoices,
  place: string,
): Generator<number, Body, void> {
  const body = rows.slice(header.last + 1);
  const currenciesIn = currenciesByColumn(body, columns);
  const issues: Issue[] = [...twoCurrencies(currenciesIn, place, rows[header.last]?.line ?? 1)];
  const placesOf = placeReader(network);
  const likelyMode = modeIn([...columns.map(({ heading }) => heading), sheet, file].join(' '));
  const context = {
    network,
    placesOf,
    mode: choices.mode,
    currency: choices.currency,
    likelyMode,
    currenciesIn,
  };
  let said = saidAbove;
  let above: SheetRow | null = null;
  const rowOf = (row: SheetRow): ReadRow => {
    const path = `${place}:${row.line}`;
    const other = otherThanRate(row, header, columns);
    if (other !== null) {
      if (other.kind === 'note') {
        said = saidBy(distinct(row.cells), said, false);
        above = null;
      }
      issues.push(...(other.kind === 'note' ? [rateIssue('R41', path, { x: other.text })] : []));
      return { ...other, line: row.line, rates: [] };
    }
    const whole = withRepeats(row, above, columns);
    above = whole.row;
    const cells = new RowCells(whole.row, columns);
    const { rates, issues: own } = readRow(cells, {
      ...context,
      said,
      source: { file, sheet, row: row.line },
    });
    issues.push(
      ...[...whole.issues, ...own].map((issue) => ({
        ...issue,
        path: issue.path === '' ? path : `${path}:${issue.path}`,
      })),
    );
    const isRefused = own.some(({ severity }) => severity === 'error');
    const kind = isRefused ? 'refused' : rates.length === 0 ? 'empty' : 'taken';
    return { line: row.line, kind, text: rates.length === 0 ? distinct(row.cells).join(' · ') : '', rates };
  };
  const read: ReadRow[] = [];
  for (const row of body) {
    read.push(rowOf(row));
    yield read.length;
  }
  return { rows: read, issues };
}

const distinct = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')),
];

/** What a row is that has no rate: the header once more, or words. */
function otherThanRate(
  row: SheetRow,
  header: SheetHeader,
  columns: readonly PlannedColumn[],
): Pick<ReadRow, 'kind' | 'text'> | null {
  const text = distinct(row.cells).join(' · ');
  if (isHeaderAgain(header, row)) return { kind: 'header', text };
  const cells = new RowCells(row, columns);
  const hasPrice = cells.all('price').length > 0;
  if (onlyText(row) !== null && (row.cells.length === 0 || !isPriceAlone(row, columns)))
    return { kind: 'note', text };
  const hasEnd = cells.one('from') !== null || cells.one('to') !== null || cells.one('lane') !== null;
  return hasPrice ||
    (hasEnd && cells.all('surcharge').length > 0) ||
    (hasEnd && distinct(row.cells).length > 2)
    ? null
    : { kind: 'note', text };
}

/** A single cell with a price in a column of prices is a rate that lacks the rest. */
const isPriceAlone = (row: SheetRow, columns: readonly PlannedColumn[]): boolean =>
  new RowCells(row, columns).all('price').some(({ cell }) => readPrice(cell.text).kind === 'prices');

const REPEATED = new Set(['from', 'to', 'lane', 'carrier', 'validity', 'valid_from', 'valid_to']);
const ENDS = new Set(['from', 'to', 'lane']);

/** Places that a row leaves empty below another that names them are that row's; said where no merged cell shows it. */
function withRepeats(
  row: SheetRow,
  above: SheetRow | null,
  columns: readonly PlannedColumn[],
): { readonly row: SheetRow; readonly issues: readonly Issue[] } {
  if (above === null) return { row, issues: [] };
  const cells = [...row.cells];
  const issues: Issue[] = [];
  const isEndEmpty = columns.some(
    ({ meaning, index }) => meaning !== null && ENDS.has(meaning.role) && (cells[index] ?? '').trim() === '',
  );
  for (const column of columns) {
    const { index, meaning } = column;
    const text = (above.cells[index] ?? '').trim();
    if (!isEndEmpty || meaning === null || !REPEATED.has(meaning.role)) continue;
    if ((cells[index] ?? '').trim() !== '' || text === '') continue;
    while (cells.length <= index) cells.push('');
    cells[index] = text;
    issues.push(rateIssue('R42', nameOf(column), { x: text }));
  }
  return { row: { ...row, cells }, issues };
}

/** Whether lines between rows name an end of what follows. */
const hasSections = (rows: readonly SheetRow[], header: SheetHeader, end: 'from' | 'to'): boolean =>
  rows
    .slice(header.last + 1)
    .some((row) => onlyText(row) !== null && saidBy(distinct(row.cells), NOTHING_SAID, false)[end] !== '');

/** The currencies that the cells of each price column name. */
function currenciesByColumn(
  rows: readonly SheetRow[],
  columns: readonly PlannedColumn[],
): ReadonlyMap<number, readonly Currency[]> {
  return new Map(
    columns
      .filter(({ meaning }) => meaning?.role === 'price')
      .map(({ index, currency }) => {
        const named = rows.flatMap(({ cells }) => currencyIn(cells[index] ?? '').currency ?? []);
        return [index, [...new Set([...(currency === null ? [] : [currency]), ...named])]];
      }),
  );
}

const twoCurrencies = (
  byColumn: ReadonlyMap<number, readonly Currency[]>,
  place: string,
  line: number,
): readonly Issue[] =>
  [...byColumn].flatMap(([index, [a, b]]) =>
    a === undefined || b === undefined
      ? []
      : [rateIssue('R13', `${place}:${line}:${nameOf({ index })}`, { a, b })],
  );

/** Rows that overlap an earlier one are refused: nobody could say which of the two counts. */
function refuseOverlaps({ rows, issues }: Body, place: string): Body {
  const overlaps = new Map(
    findOverlaps(rows.flatMap(({ rates }) => rates)).map(({ rate, earlier }) => [
      rate.source.row,
      earlier.source.row,
    ]),
  );
  return {
    rows: rows.map((row) => (overlaps.has(row.line) ? { ...row, kind: 'refused', rates: [] } : row)),
    issues: [
      ...issues,
      ...Array.from(overlaps, ([line, row]) => rateIssue('R37', `${place}:${line}`, { row })),
    ],
  };
}
