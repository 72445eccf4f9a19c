import type { Issue } from '../../units/issue.ts';
import { networkIssue } from '../check/issue-codes.ts';

/** One record of a CSV file, its cells trimmed, and the line on which it begins. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Text to cells, blank lines left out. Lines are counted as an editor counts them, also where a quoted cell
 * spans several. A quotation that is not closed, or goes on after its end, is an issue at the line where its
 * record begins.
 */
export function readLines(
  file: string,
  text: string,
): { readonly lines: readonly CsvLine[]; readonly issues: readonly Issue[] } {
  const tidy = cellTidier();
  const lines: CsvLine[] = [];
  const issues: Issue[] = [];
  const rows = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (let index = 0; index < rows.length; index++) {
    const line = index + 1;
    let record = rows[index] ?? '';
    let cells: readonly string[] | null = null;
    if (!record.includes('"')) cells = record.split(',');
    else {
      while (isOpen(record) && index + 1 < rows.length) {
        index++;
        record += `\n${rows[index]}`;
      }
      cells = isOpen(record) ? null : splitQuoted(record);
    }
    if (cells === null) issues.push(networkIssue('N09', `${file}:${line}`, { line }));
    else {
      const tidied = tidy(cells);
      if (tidied.some(isFilled)) lines.push({ line, cells: tidied });
    }
  }
  return { lines, issues };
}

/** An odd number of quotation marks: a quoted cell goes on in the next line. */
function isOpen(record: string): boolean {
  let marks = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}

/** A cell and the comma or end after it; in quotation marks a doubled mark stands for one. */
const CELL = /[^\S\n]*(?:"((?:[^"]|"")*)"[^\S\n]*|((?!")[^,\n]*))(,|$)/y;

function splitQuoted(record: string): readonly string[] | null {
  const cells: string[] = [];
  CELL.lastIndex = 0;
  for (;;) {
    const found = CELL.exec(record);
    if (!found) return null;
    const [, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') return cells;
  }
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
