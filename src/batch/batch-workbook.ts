import { workbookBytes } from '../workbook/write-workbook.ts';
import type { AnsweredRow, BatchWords } from './answered-list.ts';
import { batchSheetRows } from './batch-rows.ts';

/** The answers of a list as a workbook of one sheet, its heads in sight. */
export const batchWorkbook = (rows: readonly AnsweredRow[], words: BatchWords): Uint8Array<ArrayBuffer> =>
  workbookBytes([{ name: words.sheet, frozenRows: 1, rows: batchSheetRows(rows, words) }]);
