import Papa from 'papaparse';
import type { Issue } from '../units/issue.ts';
import { networkIssue } from './issue-codes.ts';

/** One record of a CSV file, its cells trimmed, and the line on which it begins. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Text to cells, blank lines left out. Lines are counted as an editor counts them, also where a quoted cell
 * spans several.
 */
export function readLines(
  file: string,
  text: string,
): { readonly lines: readonly CsvLine[]; readonly issues: readonly Issue[] } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return plain.includes('"') ? readQuoted(file, plain) : { lines: splitLines(plain), issues: [] };
}

/** Without a quotation mark every line break ends a row and every comma a cell. */
function splitLines(text: string): readonly CsvLine[] {
  const tidy = cellTidier();
  const lines: CsvLine[] = [];
  let number = 0;
  for (const row of text.split('\n')) {
    number++;
    const cells = tidy(row.split(','));
    if (cells.some(isFilled)) lines.push({ line: number, cells });
  }
  return lines;
}

function readQuoted(
  file: string,
  text: string,
): { readonly lines: readonly CsvLine[]; readonly issues: readonly Issue[] } {
  const tidy = cellTidier();
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  let line = 1;
  const all = parsed.data.map((cells): CsvLine => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return { line: start, cells: tidy(cells) };
  });
  const issues = parsed.errors.map((error) => {
    const at = all[error.row ?? 0]?.line ?? 1;
    return networkIssue('N09', `${file}:${at}`, { line: at });
  });
  return { lines: all.filter(({ cells }) => cells.some(isFilled)), issues };
}

/** Trims cells. Equal ones become one string, for most of a table repeats and need not be kept over and over. */
function cellTidier(): (cells: readonly string[]) => readonly string[] {
  const kept = new Map<string, string>();
  return (cells) =>
    cells.map((cell) => {
      const known = kept.get(cell);
      if (known !== undefined) return known;
      const trimmed = cell.trim();
      kept.set(cell, trimmed);
      return trimmed;
    });
}

const isFilled = (cell: string): boolean => cell !== '';
const lineBreaks = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);
