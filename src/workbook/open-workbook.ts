import { unzipSync, zipSync } from 'fflate';
import readXlsx, { type CellValue } from 'read-excel-file/universal';

/** A cell as a spreadsheet program shows it: of a formula, the value stored with it. */
export type OpenedCell = string;

export interface OpenedSheet {
  readonly name: string;
  readonly rows: readonly (readonly OpenedCell[])[];
}

export type OpenedWorkbook =
  | { readonly kind: 'sheets'; readonly sheets: readonly OpenedSheet[] }
  /** No archive, locked by a password, or of the form before 2007. */
  | { readonly kind: 'unreadable' }
  /** Unpacks to more than may be read; nothing was unpacked. */
  | { readonly kind: 'too_large'; readonly bytes: number };

/** Opens a workbook that unpacks to at most so many bytes. */
export async function openWorkbook(bytes: Uint8Array, most: number): Promise<OpenedWorkbook> {
  const stored = unpacked(bytes, most);
  if (stored === null) return { kind: 'unreadable' };
  if (typeof stored === 'number') return { kind: 'too_large', bytes: stored };
  try {
    const sheets = await readXlsx(stored, { parseNumber: shortest, trim: false });
    return {
      kind: 'sheets',
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
    };
  } catch {
    return { kind: 'unreadable' };
  }
}

/**
 * The parts of a packed workbook, stored plainly: the reader of sheets would start workers of its own to unpack what is
 * packed, which a page's content policy forbids. How many bytes they are where those are too many, null where they are
 * no archive.
 */
function unpacked(bytes: Uint8Array, most: number): ArrayBuffer | number | null {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= most;
      },
    });
    if (size > most) return size;
    const stored = zipSync(parts, { level: 0 });
    const copy = new ArrayBuffer(stored.length);
    new Uint8Array(copy).set(stored);
    return copy;
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
