import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { DEMAND_COLUMNS } from '../../demand/demand-columns.ts';
import { demandIssue } from '../../demand/demand-issue.ts';
import type { DemandCell } from '../../demand/demand-rows.ts';
import type { DemandTable } from '../../demand/read-demand.ts';
import { failure, type Result, success } from '../../units/issue.ts';

/** Rows with their header as a Parquet file, with a remark among its metadata. */
export function parquetOf(
  rows: readonly (readonly DemandCell[])[],
  remark: { readonly key: string; readonly value: string } | null,
): Uint8Array {
  const [header, ...body] = rows;
  const columnData = (header ?? DEMAND_COLUMNS).map((column, index) => ({
    name: String(column),
    data: body.map((cells) => cells[index] ?? null),
    type: body.some((cells) => typeof cells[index] === 'string') ? ('STRING' as const) : ('DOUBLE' as const),
    nullable: true,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata: remark === null ? [] : [remark] }));
}

/** The rows of a Parquet file, uncompressed or packed with Snappy or gzip; rows count from 2, as below a header. */
export async function tableOfParquet(name: string, bytes: Uint8Array): Promise<Result<DemandTable>> {
  try {
    const file = new ArrayBuffer(bytes.length);
    new Uint8Array(file).set(bytes);
    const objects = await parquetReadObjects({ file, compressors: { GZIP: (packed) => gunzipSync(packed) } });
    const columns = Object.keys(objects[0] ?? {});
    const body = objects.map((object, index) => ({
      line: index + 2,
      cells: columns.map((column) => textOf(object[column])),
    }));
    return success({ file: name, rows: [{ line: 1, cells: columns }, ...body], length: body.length + 1 });
  } catch {
    return failure([demandIssue('D11', name, { file: name })]);
  }
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
