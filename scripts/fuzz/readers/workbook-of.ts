import { readDelimitedTable } from '../../../src/reading/delimited-table.ts';
import { numberCell, textCell } from '../../../src/workbook/cell.ts';
import { workbookBytes } from '../../../src/workbook/write-workbook.ts';

/** Cells of a text that is a table; null where its quotations are broken, or it is one column, which is lines. */
export function cellsOf(text: string): readonly (readonly string[])[] | null {
  const { rows, misquoted } = readDelimitedTable(text);
  const cells = rows.map((row) => row.cells);
  const isTable = cells.length > 0 && (cells[0]?.length ?? 0) > 1;
  return misquoted.length > 0 || !isTable || cells.some((row) => row.some(isUnwritable)) ? null : cells;
}

/** What no XML can hold, or a line end that spreadsheets write in one way. */
export const isUnwritable = (cell: string): boolean => /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/u.test(cell);

/** A workbook of one sheet with such cells; figures are stored as numbers where a spreadsheet would. */
export const workbookOf = (cells: readonly (readonly string[])[], name = 'Sheet1'): Uint8Array =>
  workbookBytes([
    {
      name,
      rows: cells.map((row) => row.map((cell) => (isFigure(cell) ? numberCell(cell) : textCell(cell)))),
    },
  ]);

const isFigure = (cell: string): boolean =>
  /^-?\d{1,12}(?:\.\d{1,6})?$/.test(cell) && String(Number(cell)) === cell;
