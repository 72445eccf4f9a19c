import { parquetWriteBuffer } from 'hyparquet-writer';
import { DEMAND_COLUMNS } from '../../demand/demand-columns.ts';
import { demandIssue } from '../../demand/demand-issue.ts';
import type { DemandCell } from '../../demand/demand-rows.ts';
import type { DemandTable, DemandTableRow } from '../../demand/read-demand.ts';
import { failure, type Result, success } from '../../units/issue.ts';
import { type ParquetColumns, parquetColumns } from './parquet-columns.ts';

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

/** The rows of a Parquet file; they count from 2, as below a header. Columns stay as they are read. */
export async function tableOfParquet(name: string, bytes: Uint8Array): Promise<Result<DemandTable>> {
  try {
    const columns = await parquetColumns(bytes);
    return success({
      file: name,
      rows: { [Symbol.iterator]: () => rowsOf(columns) },
      length: columns.rows + 1,
    });
  } catch {
    return failure([demandIssue('D11', name, { file: name })]);
  }
}

function* rowsOf({ names, rows, cellsOf }: ParquetColumns): Generator<DemandTableRow> {
  yield { line: 1, cells: names };
  const columns = names.map(cellsOf);
  for (let row = 0; row < rows; row++)
    yield { line: row + 2, cells: columns.map((cellOf) => textOf(cellOf(row))) };
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
