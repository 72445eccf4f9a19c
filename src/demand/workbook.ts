import { unzipSync, zipSync } from 'fflate';
import readXlsx, { type CellValue } from 'read-excel-file/universal';
import writeXlsx from 'write-excel-file/universal';
import { plainText } from '../reading/plain-text.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { demandIssue } from './demand-issue.ts';
import type { DemandTable } from './read-demand.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** A sheet of a workbook is known by a cell of this text in it. */
const FIRST_COLUMN = 'flow_id';

/**
 * The rows of a workbook's first sheet that has a demand table, else of its first sheet. Fails where the workbook cannot
 * be opened, and where it unpacks to more than `most` bytes, of which nothing is unpacked then.
 */
export async function tableOfWorkbook(
  name: string,
  bytes: Uint8Array,
  most: number,
): Promise<Result<DemandTable>> {
  const stored = unpacked(bytes, most);
  if (stored === null) return failure([demandIssue('D07', name, { file: name })]);
  if (typeof stored === 'number') {
    const megabytes = Math.ceil(stored / BYTES_PER_MEGABYTE);
    return failure([demandIssue('D08', name, { file: name, megabytes, most: most / BYTES_PER_MEGABYTE })]);
  }
  const sheets = await sheetsOf(stored);
  if (sheets === null) return failure([demandIssue('D07', name, { file: name })]);
  const [first] = sheets;
  const sheet = sheets.find((rows) => rows.some((row) => row.some(isFirstColumn))) ?? first ?? [];
  const rows = sheet
    .map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  return success({ file: name, rows, length: rows.length });
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
    const stored = zipSync(parts, { level: 0, mtime: PACKED_AT });
    const copy = new ArrayBuffer(stored.length);
    new Uint8Array(copy).set(stored);
    return copy;
  } catch {
    return null;
  }
}

async function sheetsOf(workbook: ArrayBuffer): Promise<readonly (readonly (readonly Cell[])[])[] | null> {
  try {
    const sheets = await readXlsx(workbook, { parseNumber: shortest, trim: false });
    return sheets.map(({ data }) => data);
  } catch {
    return null;
  }
}

type Cell = CellValue<string> | null;

/** Spreadsheets write 1.1 as 1.1000000000000001. */
const shortest = (digits: string): string => String(Number(digits));

const isFirstColumn = (cell: Cell): boolean =>
  typeof cell === 'string' && plainText(cell).toLowerCase() === FIRST_COLUMN;

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** The first moment an archive can name, so that the same rows are the same bytes. */
const PACKED_AT = '1980-01-01T00:00:00';

/** A workbook of one sheet with these rows; numbers are cells of numbers. */
export async function workbookOf(
  sheet: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  const written = await writeXlsx(cells, { sheet });
  const bytes = new Uint8Array(await (await written.toBlob()).arrayBuffer());
  return zipSync(unzipSync(bytes), { mtime: PACKED_AT });
}
