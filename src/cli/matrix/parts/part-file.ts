import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { BoxInMonth, BoxWays } from '../../../contract/demand/matrix.ts';
import { PART_COLUMNS, type PartRow, partRows, waysInRows } from './part-rows.ts';

/** What was found of the boxes of a shard as a Parquet file: the same bytes for the same finding. */
export function partBytes(boxes: readonly BoxInMonth[], found: readonly BoxWays[]): Uint8Array {
  const rows = partRows(boxes, found);
  const columnData = PART_COLUMNS.map(([name, type]) => ({
    name,
    type,
    data: rows.map((row) => row[name]),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/** Throws where the bytes are no such file. */
export async function waysInPart(bytes: Uint8Array, boxes: number): Promise<readonly BoxWays[]> {
  const file = new ArrayBuffer(bytes.length);
  new Uint8Array(file).set(bytes);
  return waysInRows((await parquetReadObjects({ file })) as PartRow[], boxes);
}
