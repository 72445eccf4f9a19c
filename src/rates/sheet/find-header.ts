import { plainText } from '../../reading/plain-text.ts';
import { type ColumnMeaning, meaningText } from './column-meaning.ts';
import { guessMeaning } from './guess-meaning.ts';
import { readPrice } from './price-cell.ts';
import { onlyText, type SheetRow } from './sheet-table.ts';

/** The rows that name the columns, and what each column is called in them. */
export interface SheetHeader {
  /** Positions among the sheet's rows, both ends in. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly HeaderColumn[];
}

export interface HeaderColumn {
  /** From 0. */
  readonly index: number;
  /** As typed, by row; the same text once. */
  readonly parts: readonly string[];
  readonly guess: ColumnMeaning | null;
}

/** How far down a sheet a header is looked for: titles and terms stand above it. */
const ROWS_ABOVE = 60;
const MOST_HEADER_ROWS = 4;

/** The header of a sheet; null where no row names a column of prices beside others. */
export function findHeader(rows: readonly SheetRow[]): SheetHeader | null {
  let best: { readonly at: number; readonly score: number } | null = null;
  for (const [at, row] of rows.slice(0, ROWS_ABOVE).entries()) {
    const score = scoreOf(row);
    if (score >= 2 && (best === null || score > best.score)) best = { at, score };
  }
  const at = best?.at ?? rows.slice(0, ROWS_ABOVE).findIndex(namesPricesAlone);
  if (at < 0) return null;
  let first = at;
  while (first > 0 && at - first < MOST_HEADER_ROWS - 1 && isHeading(rows[first - 1])) first--;
  let last = at;
  while (last - first < MOST_HEADER_ROWS - 1 && isHeading(rows[last + 1])) last++;
  const columns = columnsOf(rows.slice(first, last + 1));
  return columns.some(({ guess }) => guess?.role === 'price') ? { first, last, columns } : null;
}

/** How many different things a row names as columns. */
function scoreOf(row: SheetRow): number {
  if (onlyText(row) !== null || hasPrice(row)) return 0;
  const named = row.cells.map((cell) => (cell.length > LONGEST_HEADING ? null : guessMeaning([cell])));
  return new Set(named.flatMap((guess) => (guess === null ? [] : [meaningText(guess)]))).size;
}

const LONGEST_HEADING = 60;

/** A header of which the prices alone are in known words: a person may say what the other columns are. */
const namesPricesAlone = (row: SheetRow): boolean =>
  onlyText(row) === null &&
  !hasPrice(row) &&
  row.cells.filter((cell) => cell.trim() !== '').length > 2 &&
  row.cells.some((cell) => cell.length <= LONGEST_HEADING && guessMeaning([cell])?.role === 'price');

/** Whether a row next to a header belongs to it: it names columns or groups of them, and has no price. */
const isHeading = (row: SheetRow | undefined): boolean =>
  row !== undefined &&
  onlyText(row) === null &&
  !hasPrice(row) &&
  isMostlyNamed(row) &&
  row.cells.every((cell) => cell.length <= LONGEST_HEADING && !/[:：]\s*\S/.test(cell));

/** Half of what a row of a header says at the least is in words for columns. */
function isMostlyNamed({ cells }: SheetRow): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const named = filled.filter((cell) => guessMeaning([cell]) !== null);
  return named.length > 0 && 2 * named.length >= filled.length;
}

/** A length of box is a figure too, and no price. */
const hasPrice = ({ cells }: SheetRow): boolean =>
  cells.some((cell) => {
    const plain = plainText(cell);
    if (!/\d{2}/.test(plain) || guessMeaning([cell]) !== null) return false;
    return readPrice(cell).kind === 'prices';
  });

/** A row is the same header once more where it says of every column what the header says of it. */
export const isHeaderAgain = ({ columns }: SheetHeader, { cells }: SheetRow): boolean => {
  const same = columns.filter(({ index, parts }) => {
    const cell = (cells[index] ?? '').trim();
    return cell !== '' && parts.some((part) => part.trim() === cell);
  });
  return same.length >= 2 && same.length >= cells.filter((cell) => cell.trim() !== '').length / 2;
};

function columnsOf(rows: readonly SheetRow[]): readonly HeaderColumn[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const lowest = rows.length - 1;
  const texts = rows.map(({ cells }, position) => {
    let group = '';
    return Array.from({ length: width }, (_, index) => {
      const own = (cells[index] ?? '').trim();
      if (own !== '') group = own;
      // A group is named over the first of its columns; the others have their own names below.
      const below = rows.slice(position + 1).some((row) => (row.cells[index] ?? '').trim() !== '');
      return own === '' && position < lowest && below ? group : own;
    });
  });
  return Array.from({ length: width }, (_, index) => {
    const parts = [...new Set(texts.map((row) => row[index] ?? '').filter((part) => part !== ''))];
    return { index, parts, guess: parts.length === 0 ? null : guessMeaning(parts) };
  });
}
