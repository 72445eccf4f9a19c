import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { BoxWays } from '../../../contract/demand/matrix.ts';
import { bufferOf } from '../parquet-columns.ts';
import type { PartFormat } from './part-format.ts';
import { PART_COLUMNS, type PartRow, partRows, waysInRows } from './part-rows.ts';

/** Ways of boxes. */
export const WAYS_PART: PartFormat<BoxWays> = {
  bytes(boxes, found) {
    const rows = partRows(boxes, found);
    const columnData = PART_COLUMNS.map(([name, type]) => ({
      name,
      type,
      data: rows.map((row) => row[name]),
      nullable: true,
    }));
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  },
  async read(bytes, boxes) {
    return waysInRows((await parquetReadObjects({ file: bufferOf(bytes) })) as PartRow[], boxes);
  },
};
