import Papa from 'papaparse';
import { withoutGuard } from './formula-guard.ts';

/** What may stand between the cells of a row. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface DelimitedRow {
  /** The line on which it begins, counted as an editor counts, from 1. */
  readonly line: number;
  /** Its number in a spreadsheet, from 1; less than the line where cells above it span several. */
  readonly number: number;
  /** As written, with the spaces around them; quotation marks and formula guards are taken off. */
  readonly cells: readonly string[];
}

export interface DelimitedTable {
  readonly separator: Separator;
  /** Every row but those that are empty throughout. */
  readonly rows: readonly DelimitedRow[];
  /** Lines of the rows in which a quotation is not closed or goes on after its end: their cells cannot be told apart. */
  readonly misquoted: readonly number[];
}

/**
 * Text to rows of cells, whatever its line ends. The separator is the one of which the first line holds most. Quoted cells
 * may hold separators, line ends and doubled quotation marks. Spaces around a quotation do no harm.
 */
export function readDelimitedTable(text: string): DelimitedTable {
  const quoted = text.includes('"');
  const plain = withPlainEnds(text.startsWith('\uFEFF') ? text.slice(1) : text, quoted);
  const separator = separatorOf(plain);
  const { data, errors } = Papa.parse<string[]>(`${plain}\n`, { delimiter: separator, newline: '\n' });
  const misquotedRows = new Set(errors.map(({ row }) => row));
  const spansLines = quoted && (plain.includes('\r') || plain.split('\n').length + 1 > data.length);
  const rows: DelimitedRow[] = [];
  const misquoted: number[] = [];
  let line = 1;
  for (const [index, cells] of data.entries()) {
    if (misquotedRows.has(index)) misquoted.push(line);
    if (cells.some(isFilled))
      rows.push({ line, number: index + 1, cells: cells.some(isGuarded) ? cells.map(withoutGuard) : cells });
    line += spansLines ? 1 + lineEndsIn(cells) : 1;
  }
  return { separator, rows, misquoted };
}

/** A table of which the rows are made when they are asked for. */
export interface DelimitedRows extends Omit<DelimitedTable, 'rows'> {
  readonly rows: Iterable<DelimitedRow>;
  /** How many rows there are. */
  readonly length: number;
}

/**
 * As {@link readDelimitedTable}, but without all rows in memory at once, for tables of a million of them; one that holds
 * quotations is read whole.
 */
export function delimitedRows(text: string): DelimitedRows {
  if (text.includes('"')) {
    const table = readDelimitedTable(text);
    return { ...table, length: table.rows.length };
  }
  const plain = withPlainEnds(text.startsWith('\uFEFF') ? text.slice(1) : text, false);
  const separator = separatorOf(plain);
  const rows = { [Symbol.iterator]: () => unquotedRows(plain, separator) };
  let length = 0;
  for (const _ of rows) length++;
  return { separator, rows, length, misquoted: [] };
}

function* unquotedRows(plain: string, separator: Separator): Generator<DelimitedRow> {
  let line = 1;
  for (let start = 0; start < plain.length; line++) {
    const end = plain.indexOf('\n', start);
    const cells = plain.slice(start, end === -1 ? plain.length : end).split(separator);
    if (cells.some(isFilled))
      yield { line, number: line, cells: cells.some(isGuarded) ? cells.map(withoutGuard) : cells };
    start = end === -1 ? plain.length : end + 1;
  }
}

/** Line ends outside of quotations as `\n`, and no spaces before a quotation, which the parser would take for text. */
function withPlainEnds(text: string, quoted: boolean): string {
  if (!quoted) return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!text.includes('\r') && !/[,;\t\n] +"/.test(text)) return text;
  return text.replace(/"[^"]*"|\r\n?|(?<=^|[,;\t\r\n]) +(?=")/g, (part) => {
    if (part.startsWith('"')) return part;
    return part.startsWith('\r') ? '\n' : '';
  });
}

/** Counted where the first row with anything in it stands, outside of quotations. */
function separatorOf(text: string): Separator {
  const first = /^.*\S.*$/m.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const counts = SEPARATORS.map((separator) => first.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const lineEndsIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? cell.split(/\r\n?|\n/).length - 1 : 0), 0);

const isFilled = (cell: string): boolean => cell !== '';
const isGuarded = (cell: string): boolean => cell.startsWith("'");
