import { LIST_AT_MOST } from '../../contract/enquiries/enquiry-list.ts';
import { readDelimitedTable } from '../../reading/delimited-table.ts';
import { separatorNotice } from '../../reading/file-issue.ts';
import { readTextFile, withinSize } from '../../reading/text-file.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { columnOf } from './list-columns.ts';
import { listIssue } from './list-issue.ts';

/** A row as it stands in its file. */
export interface ListRow {
  /** As a spreadsheet numbers it, be the file one or a text; of lines without heads the line. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a file: under a row of heads, or each a line of its own. */
export interface ListTable {
  /** Null where each row is an enquiry in one line. */
  readonly heads: readonly string[] | null;
  readonly rows: readonly ListRow[];
}

const BYTES_PER_MEGABYTE = 1_000_000;
/** Rows above the heads, such as a title. */
const MOST_ROWS_ABOVE = 10;

/** The table of a file by what its bytes are: a workbook, a table as text, or lines. */
export async function readListTable(name: string, bytes: Uint8Array): Promise<Result<ListTable>> {
  const size = withinSize(name, bytes.length, LIST_AT_MOST.bytes);
  if (!size.ok) return size;
  if (begins(bytes, ZIP)) return tableOfWorkbook(name, bytes);
  if (begins(bytes, COMPOUND_FILE)) return failure([listIssue('L04', name, { file: name })]);
  const read = readTextFile(name, bytes);
  if (!read.ok) return read;
  const { text } = read.value;
  const { separator, rows, misquoted } = readDelimitedTable(text);
  const table = underHeads(rows.map(({ number, cells }) => ({ line: number, cells })));
  if (table === null) return success({ heads: null, rows: linesOf(text) }, read.issues);
  if (misquoted.length > 0)
    return failure(misquoted.map((line) => listIssue('L08', `${name}:${line}`, { line })));
  return success(table, [...read.issues, ...separatorNotice(name, separator)]);
}

async function tableOfWorkbook(name: string, bytes: Uint8Array): Promise<Result<ListTable>> {
  // What unpacks workbooks is large, and a file of text needs none of it.
  const { readWorkbook } = await import('../../workbook/read-workbook.ts');
  const workbook = await readWorkbook(bytes, LIST_AT_MOST.unpackedBytes);
  if (workbook.kind === 'unreadable') return failure([listIssue('L03', name, { file: name })]);
  if (workbook.kind === 'too_large')
    return failure([
      listIssue('L05', name, {
        file: name,
        megabytes: Math.ceil(workbook.bytes / BYTES_PER_MEGABYTE),
        most: LIST_AT_MOST.unpackedBytes / BYTES_PER_MEGABYTE,
      }),
    ]);
  for (const { rows } of workbook.sheets) {
    const table = underHeads(rows);
    if (table !== null) return success(table);
  }
  const [first] = workbook.sheets;
  const rows = (first?.rows ?? []).map(({ line, cells }) => ({
    line,
    cells: [cells.filter(isFilled).join(' ')],
  }));
  return success({ heads: null, rows });
}

/** The table below the first row of which most cells are heads that are understood; null where there is none. */
function underHeads(rows: readonly ListRow[]): ListTable | null {
  const at = rows.slice(0, MOST_ROWS_ABOVE).findIndex(({ cells }) => {
    const filled = cells.filter(isFilled);
    const known = filled.filter((cell) => columnOf(cell) !== null);
    return known.length > 0 && 2 * known.length > filled.length;
  });
  return at < 0 ? null : { heads: rows[at]?.cells ?? [], rows: rows.slice(at + 1) };
}

const linesOf = (text: string): readonly ListRow[] =>
  text
    .split(/\r\n?|\n/)
    .map((line, index) => ({ line: index + 1, cells: [line] }))
    .filter(({ cells }) => cells.some(isFilled));

const isFilled = (cell: string): boolean => cell.trim() !== '';

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of the form before 2007, and later ones that are locked by a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
