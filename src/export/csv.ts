import Papa from 'papaparse';
import { withGuard } from '../reading/formula-guard.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A cell is text or a number; null is an empty cell, for what is unknown or does not apply. */
export type Cell = string | number | null;

/**
 * Rows as a CSV file for spreadsheets: UTF-8 with byte order mark, CRLF, point as decimal sign. Text that a spreadsheet
 * would run as a formula gets an apostrophe in front; numbers, negative ones too, stay numbers. `readDelimitedTable`
 * gives the same rows back, but for those that are empty throughout.
 */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const guarded = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withGuard(cell) : cell)));
  const body = Papa.unparse(guarded, { delimiter: ',', newline: LINE_END, quotes: isPadded });
  return `${BYTE_ORDER_MARK}${body}${rows.length > 0 ? LINE_END : ''}`;
}

/** Some programs trim what no quotation marks hold together. */
const isPadded = (cell: unknown): boolean => typeof cell === 'string' && cell !== cell.trim();
