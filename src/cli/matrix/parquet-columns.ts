import { gunzipSync } from 'node:zlib';
import { type ColumnData, parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';

/** Columns of a Parquet file as it holds them: no row is made of them before it is asked for. */
export interface ParquetColumns {
  readonly names: readonly string[];
  readonly rows: number;
  /** Cells of a column by row, to be asked from the first to the last. */
  cellsOf(name: string): (row: number) => unknown;
}

/**
 * Reads columns of a file, uncompressed or packed with Snappy or gzip. Throws where the bytes are no such file.
 *
 * @param wanted all where left out
 */
export async function parquetColumns(bytes: Uint8Array, wanted?: readonly string[]): Promise<ParquetColumns> {
  const file = bufferOf(bytes);
  const metadata = parquetMetadata(file);
  const names = wanted ?? parquetSchema(metadata).children.map(({ element }) => element.name);
  const chunks = new Map<string, ColumnData[]>(names.map((column) => [column, []]));
  await parquetRead({
    ...{ file, metadata, columns: [...names], compressors: { GZIP: (packed) => gunzipSync(packed) } },
    onChunk: (chunk) => {
      chunks.get(chunk.columnName)?.push(chunk);
    },
  });
  return {
    names,
    rows: Number(metadata.num_rows),
    cellsOf: (name) => cellsIn(chunks.get(name) ?? []),
  };
}

function cellsIn(chunks: readonly ColumnData[]): (row: number) => unknown {
  const sorted = chunks.toSorted((a, b) => a.rowStart - b.rowStart);
  let at = 0;
  return (row) => {
    if (row === 0) at = 0;
    while ((sorted[at]?.rowEnd ?? Number.POSITIVE_INFINITY) <= row) at++;
    const chunk = sorted[at];
    return chunk?.columnData[row - chunk.rowStart];
  };
}

/** Bytes as a buffer of their own, as the reader of Parquet wants them. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  const file = new ArrayBuffer(bytes.length);
  new Uint8Array(file).set(bytes);
  return file;
}
