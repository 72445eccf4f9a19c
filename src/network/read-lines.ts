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
  const parsed = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\n' });
  let line = 1;
  const all = parsed.data.map((cells): CsvLine => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    return { line: start, cells: cells.map((cell) => cell.trim()) };
  });
  const issues = parsed.errors.map((error) => {
    const at = all[error.row ?? 0]?.line ?? 1;
    return networkIssue('N09', `${file}:${at}`, { line: at });
  });
  return { lines: all.filter(({ cells }) => cells.some((cell) => cell !== '')), issues };
}

const lineBreaks = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);
