import { readDelimitedTable } from '../../reading/delimited-table.ts';
import { separatorNotice } from '../../reading/file-issue.ts';
import { readTextFile } from '../../reading/text-file.ts';
import { failure, type Issue, type Result, success } from '../../units/issue.ts';
import type { CellArea, WorkbookSheet } from '../../workbook/read-workbook.ts';
import { rateIssue } from '../rate-issue.ts';
import { RATES_AT_MOST } from '../rates-at-most.ts';
import type { SheetRow, SheetTable } from './sheet-table.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** The sheets of a file, text or workbook, by what its bytes are. Fails where it cannot be read, or has too many rows. */
export async function readRateFile(name: string, bytes: Uint8Array): Promise<Result<readonly SheetTable[]>> {
  const read = await sheetsOf(name, bytes);
  if (!read.ok) return read;
  const tooLong = read.value.find(({ rows }) => rows.length > RATES_AT_MOST.rows);
  if (tooLong !== undefined)
    return failure([
      ...read.issues,
      rateIssue('R05', name, { rows: tooLong.rows.length, most: RATES_AT_MOST.rows }),
    ]);
  const sheets = read.value.filter(({ rows }) => rows.length > 0);
  return sheets.length === 0
    ? failure([rateIssue('R06', name, { file: name })])
    : success(sheets, read.issues);
}

async function sheetsOf(name: string, bytes: Uint8Array): Promise<Result<readonly SheetTable[]>> {
  if (begins(bytes, ZIP)) return workbookSheets(name, bytes);
  if (begins(bytes, COMPOUND_FILE)) return failure([rateIssue('R03', name, { file: name })]);
  const text = readTextFile(name, bytes);
  if (!text.ok) return text;
  const { separator, rows, misquoted } = readDelimitedTable(text.value.text);
  if (misquoted.length > 0)
    return failure(misquoted.map((line) => rateIssue('R07', `${name}:${line}`, { line })));
  const table = {
    file: name,
    sheet: '',
    rows: rows.map(({ number, cells }) => ({ line: number, cells, fromAbove: NONE })),
    uncalculated: [],
  };
  return success([table], [...text.issues, ...separatorNotice(name, separator)]);
}

async function workbookSheets(name: string, bytes: Uint8Array): Promise<Result<readonly SheetTable[]>> {
  // What unpacks workbooks is large, and a file of text needs none of it.
  const { readWorkbook } = await import('../../workbook/read-workbook.ts');
  const workbook = await readWorkbook(bytes, RATES_AT_MOST.unpackedBytes);
  if (workbook.kind === 'unreadable') return failure([rateIssue('R01', name, { file: name })]);
  if (workbook.kind === 'too_large')
    return failure([
      rateIssue('R02', name, {
        file: name,
        megabytes: Math.ceil(workbook.bytes / BYTES_PER_MEGABYTE),
        most: RATES_AT_MOST.unpackedBytes / BYTES_PER_MEGABYTE,
      }),
    ]);
  const issues: Issue[] = workbook.hasMacros ? [rateIssue('R04', name, { file: name })] : [];
  return success(
    workbook.sheets.map((sheet) => ({
      file: name,
      sheet: sheet.name,
      rows: withMerged(sheet),
      uncalculated: sheet.uncalculated,
    })),
    issues,
  );
}

const NONE: ReadonlySet<number> = new Set();

/** Rows in which every cell of a merged area has the text of the first. */
function withMerged({ rows, merged }: WorkbookSheet): readonly SheetRow[] {
  if (merged.length === 0) return rows.map((row) => ({ ...row, fromAbove: NONE }));
  const byLine = new Map(rows.map((row) => [row.line, [...row.cells]]));
  const fromAbove = new Map<number, Set<number>>();
  for (const { top, left, bottom, right } of merged.filter(isSmall)) {
    const text = byLine.get(top)?.[left - 1] ?? '';
    if (text === '') continue;
    for (let line = top; line <= bottom; line++) {
      const cells = byLine.get(line) ?? [];
      byLine.set(line, cells);
      const above = fromAbove.get(line) ?? new Set();
      fromAbove.set(line, above);
      for (let column = left; column <= right; column++) {
        while (cells.length < column) cells.push('');
        cells[column - 1] = text;
        if (line > top) above.add(column - 1);
      }
    }
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, cells]) => ({ line, cells, fromAbove: fromAbove.get(line) ?? NONE }));
}

/** Whole columns and rows that are merged hold a title at the most. */
const isSmall = ({ top, left, bottom, right }: CellArea): boolean =>
  bottom - top < RATES_AT_MOST.rows && right - left < 200;

const begins = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks of the form before 2007, and later ones that are locked by a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
