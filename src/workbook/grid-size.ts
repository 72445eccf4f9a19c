import { columnNumber } from './workbook-parts.ts';

/** The last row and column that a spreadsheet has: `XFD1048576`. */
const LAST = { row: 1_048_576, column: 16_384 };

/** A tag of a row or a cell, up to its end, or to where another begins inside of it. */
const ROW_OR_CELL = /<(?:[\w.-]+:)?(?:row|c)(?=[\s/>])((?:"[^"<]*"|'[^'<]*'|[^<"'>])*)(>?)/g;
const ADDRESS = /\sr\s*=\s*["']([A-Z]*)([^"']*)/g;

/**
 * How many cells the rows of a worksheet come to once the gaps between those that are written are filled: a few bytes may
 * name the last cell of a sheet. Infinity where one lies beyond what a spreadsheet has, or its address is none.
 */
export function gridSize(xml: string): number {
  let [rows, filledRows, filledColumns] = [0, 0, 0];
  for (const [, attributes = '', end = ''] of xml.matchAll(ROW_OR_CELL)) {
    if (end === '') return Number.POSITIVE_INFINITY;
    for (const [, letters = '', digits = ''] of attributes.matchAll(ADDRESS)) {
      const row = Number(digits);
      const column = columnNumber(letters);
      if (!(row <= LAST.row && column <= LAST.column)) return Number.POSITIVE_INFINITY;
      rows = Math.max(rows, row);
      if (letters === '' || attributes.endsWith('/')) continue;
      filledRows = Math.max(filledRows, row);
      filledColumns = Math.max(filledColumns, column);
    }
  }
  return rows + filledRows * filledColumns;
}
