import { unzipSync, zipSync } from 'fflate';
import readXlsx, { type CellValue } from 'read-excel-file/universal';
import { gridSize } from './grid-size.ts';
import { type CellArea, mergedAreas, uncalculatedCells, worksheetsOf } from './workbook-parts.ts';

export type { CellArea } from './workbook-parts.ts';

/** A row of a sheet as text; an empty cell is empty text. */
export interface WorkbookRow {
  /** As the spreadsheet counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface WorkbookSheet {
  readonly name: string;
  /** Every row but those that are empty throughout. */
  readonly rows: readonly WorkbookRow[];
  /** Areas that are shown as one cell: their text stands in the first of their cells. */
  readonly merged: readonly CellArea[];
  /** Formulas of which no result is stored: `C7`. They read as empty. */
  readonly uncalculated: readonly string[];
}

export type ReadWorkbook =
  | { readonly kind: 'read'; readonly sheets: readonly WorkbookSheet[]; readonly hasMacros: boolean }
  /** No workbook, or a damaged one. */
  | { readonly kind: 'unreadable' }
  /** It unpacks to more bytes than may be read, or would if every cell up to its last were written; nothing of it was. */
  | { readonly kind: 'too_large'; readonly bytes: number };

/** No cell that holds something is written in fewer. */
const LEAST_CELL_BYTES = 10;

/** The sheets of a workbook (`.xlsx`) that unpacks to at most so many bytes. Formulas are their stored results; macros never run. */
export async function readWorkbook(bytes: Uint8Array, most: number): Promise<ReadWorkbook> {
  const unpacked = unpack(bytes, most);
  if (typeof unpacked === 'number') return { kind: 'too_large', bytes: unpacked };
  if (unpacked === null) return { kind: 'unreadable' };
  const size = LEAST_CELL_BYTES * gridSizeOf(unpacked);
  if (!Number.isFinite(size)) return { kind: 'unreadable' };
  if (size > most) return { kind: 'too_large', bytes: size };
  const sheets = await sheetsOf(unpacked);
  if (sheets === null) return { kind: 'unreadable' };
  const worksheets = worksheetsOf(unpacked);
  return {
    kind: 'read',
    hasMacros: Object.hasOwn(unpacked, 'xl/vbaProject.bin'),
    sheets: sheets.map(({ sheet: name, data }, index) => {
      const xml = worksheets[index] ?? '';
      return {
        name,
        rows: data
          .map((cells, position) => ({ line: position + 1, cells: cells.map(textOf) }))
          .filter(({ cells }) => cells.some((cell) => cell !== '')),
        merged: mergedAreas(xml),
        uncalculated: uncalculatedCells(xml),
      };
    }),
  };
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a workbook; how many bytes they are where those are too many, null where they are no archive. */
function unpack(bytes: Uint8Array, most: number): Parts | number | null {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= most;
      },
    });
    return size > most ? size : parts;
  } catch {
    return null;
  }
}

/** Of all worksheets, whatever the workbook calls them. */
function gridSizeOf(parts: Parts): number {
  const decoder = new TextDecoder();
  return Object.values(parts)
    .map((part) => decoder.decode(part))
    .filter((text) => text.includes('sheetData'))
    .reduce((sum, xml) => sum + gridSize(xml), 0);
}

async function sheetsOf(parts: Parts) {
  // Stored plainly: the reader would start workers of its own to unpack, which a page's content policy forbids.
  const stored = zipSync(parts, { level: 0 });
  const copy = new ArrayBuffer(stored.length);
  new Uint8Array(copy).set(stored);
  try {
    const sheets = await readXlsx(copy, { parseNumber: shortest, trim: false });
    // A sheet whose part is missing comes without rows, though its type does not say so.
    return sheets.every(({ data }) => Array.isArray(data)) ? sheets : null;
  } catch {
    return null;
  }
}

/** Spreadsheets write 1.1 as 1.1000000000000001. */
const shortest = (digits: string): string => String(Number(digits));

function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
