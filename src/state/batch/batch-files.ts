import type { AnsweredRow, BatchWords } from '../../batch/answered-list.ts';
import { batchCsv } from '../../batch/batch-rows.ts';
import { batchWorkbook } from '../../batch/batch-workbook.ts';

/** The answers of a list as a file of either form. */
export const batchFile = {
  csv: (rows: readonly AnsweredRow[], words: BatchWords): string => batchCsv(rows, words),
  xlsx: (rows: readonly AnsweredRow[], words: BatchWords): Uint8Array<ArrayBuffer> =>
    batchWorkbook(rows, words),
} as const;
