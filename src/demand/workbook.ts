import { plainText } from '../reading/plain-text.ts';
import { failure, type Result, success } from '../units/issue.ts';
import { numberCell, textCell } from '../workbook/cell.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { workbookBytes } from '../workbook/write-workbook.ts';
import { demandIssue } from './demand-issue.ts';
import type { DemandCell } from './demand-rows.ts';
import type { DemandTable } from './read-demand.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/** A sheet of a workbook is known by a cell of this text in it. */
const FIRST_COLUMN = 'flow_id';

/** A workbook of one sheet with these rows, the first of them a header that stays in sight. */
export const workbookOf = (
  sheet: string,
  rows: readonly (readonly DemandCell[])[],
): Uint8Array<ArrayBuffer> =>
  workbookBytes([{ name: sheet, frozenRows: 1, rows: rows.map((cells) => cells.map(cellOf)) }]);

function cellOf(cell: DemandCell) {
  if (cell === null) return null;
  return typeof cell === 'number' ? numberCell(cell) : textCell(cell);
}

/**
 * The rows of a workbook's first sheet that has a demand table, else of its first sheet. Fails where the workbook cannot
 * be opened, and where it unpacks to more than `most` bytes, of which nothing is unpacked then.
 */
export async function tableOfWorkbook(
  name: string,
  bytes: Uint8Array,
  most: number,
): Promise<Result<DemandTable>> {
  const workbook = await readWorkbook(bytes, most);
  switch (workbook.kind) {
    case 'unreadable':
      return failure([demandIssue('D07', name, { file: name })]);
    case 'too_large': {
      const megabytes = Math.ceil(workbook.bytes / BYTES_PER_MEGABYTE);
      return failure([demandIssue('D08', name, { file: name, megabytes, most: most / BYTES_PER_MEGABYTE })]);
    }
    case 'read': {
      const { sheets } = workbook;
      const sheet =
        sheets.find(({ rows }) => rows.some(({ cells }) => cells.some(isFirstColumn))) ?? sheets[0];
      const rows = sheet?.rows ?? [];
      return success({ file: name, rows, length: rows.length });
    }
  }
}

const isFirstColumn = (cell: string): boolean => plainText(cell).toLowerCase() === FIRST_COLUMN;
