import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { csvText } from '../../../export/csv.ts';
import { FLOW_COLUMN_KINDS, FLOW_COLUMNS, type Row } from '../../../matrix/flow-rows.ts';

/** `flows.csv` and `flows.parquet`, written as the flows come. */
export interface FlowFiles {
  /** Rows in the order in which they stand. */
  add(rows: readonly Row[]): Promise<void>;
  close(): Promise<void>;
}

/** Rows that are written at once, and make a group of the Parquet file: its bytes hang on it. */
export const ROWS_AT_ONCE = 50_000;

/** Throws where a file cannot be written. */
export async function openFlowFiles(folder: string): Promise<FlowFiles> {
  const csv = createWriteStream(join(folder, 'flows.csv'));
  const written = finished(csv);
  // Said when it is waited for, at the end.
  written.catch(() => {});
  await once(csv, 'open');
  const writer = fileWriter(join(folder, 'flows.parquet'));
  const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnsOf([]) }) });
  csv.write(csvText([FLOW_COLUMNS]));
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    const own = rows;
    rows = [];
    // A file that has failed never drains.
    if (!csv.write(withoutByteOrderMark(csvText(own)))) await Promise.race([once(csv, 'drain'), written]);
    await parquet.write({
      columnData: columnsOf(own).map(({ name, data }) => ({ name, data })),
      rowGroupSize: ROWS_AT_ONCE,
    });
  };
  return {
    async add(own) {
      for (const row of own) {
        rows.push(row);
        if (rows.length === ROWS_AT_ONCE) await flush();
      }
    },
    async close() {
      if (rows.length > 0) await flush();
      await parquet.finish();
      csv.end();
      await written;
    },
  };
}

const columnsOf = (rows: readonly Row[]) =>
  FLOW_COLUMN_KINDS.map(([name, kind], column) => ({
    name,
    type: kind === 'text' ? ('STRING' as const) : ('DOUBLE' as const),
    data: rows.map((row) => row[column] ?? null),
    nullable: true,
  }));

const withoutByteOrderMark = (text: string): string => text.slice(1);
