import { gunzipSync } from 'node:zlib';
import { type ColumnData, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { DEMAND_COLUMNS } from '../../demand/demand-columns.ts';
import { demandIssue } from '../../demand/demand-issue.ts';
import type { DemandCell } from '../../demand/demand-rows.ts';
import type { DemandTable, DemandTableRow } from '../../demand/read-demand.ts';
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

/**
 * The rows of a Parquet file, uncompressed or packed with Snappy or gzip; rows count from 2, as below a header. Columns
 * stay as they are read, and a row is made when it is asked for.
 */
export async function tableOfParquet(name: string, bytes: Uint8Array): Promise<Result<DemandTable>> {
  try {
    const file = new ArrayBuffer(bytes.length);
    new Uint8Array(file).set(bytes);
    const metadata = parquetMetadata(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const chunks = new Map<string, ColumnData[]>(names.map((column) => [column, []]));
    await parquetRead({
      ...{ file, metadata, compressors: { GZIP: (packed) => gunzipSync(packed) } },
      onChunk: (chunk) => {
        chunks.get(chunk.columnName)?.push(chunk);
      },
    });
    const length = Number(metadata.num_rows);
    const columns = names.map((column) => cellsOf(chunks.get(column) ?? []));
    return success({
      file: name,
      rows: { [Symbol.iterator]: () => rowsOf(names, columns, length) },
      length: length + 1,
    });
  } catch {
    return failure([demandIssue('D11', name, { file: name })]);
  }
}

function* rowsOf(
  names: readonly string[],
  columns: readonly ((row: number) => unknown)[],
  length: number,
): Generator<DemandTableRow> {
  yield { line: 1, cells: names };
  for (let row = 0; row < length; row++)
    yield { line: row + 2, cells: columns.map((cellOf) => textOf(cellOf(row))) };
}

/** Cells of a column by row, asked from the first to the last. */
function cellsOf(chunks: readonly ColumnData[]): (row: number) => unknown {
  const sorted = chunks.toSorted((a, b) => a.rowStart - b.rowStart);
  let at = 0;
  return (row) => {
    if (row === 0) at = 0;
    while ((sorted[at]?.rowEnd ?? Number.POSITIVE_INFINITY) <= row) at++;
    const chunk = sorted[at];
    return chunk?.columnData[row - chunk.rowStart];
  };
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
