import type { DuckDBAppender, DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api';

type Api = typeof import('@duckdb/node-api');

/* The tables that a run is merged from. What a flow comes to is worked out of them, and never stored. */

/** A box of goods in a month as it divides: what each flow of such boxes comes to for each of them. */
const BOXES = {
  box: 'integer',
  month: 'varchar',
  status: 'varchar',
  teu_per_box: 'double',
  corridors_before: 'varchar',
  corridors_after: 'varchar',
  days_before: 'double',
  days_after: 'double',
  invoice_before: 'double',
  invoice_after: 'double',
  generalised_before: 'double',
  generalised_after: 'double',
  choice_before: 'double',
  choice_after: 'double',
  co2e_before: 'double',
  co2e_after: 'double',
  minutes_before: 'double',
  minutes_after: 'double',
} as const;

export const MERGE_TABLES = {
  boxes: BOXES,
  corridors: { box: 'integer', corridor: 'varchar', before: 'double', after: 'double' },
  shifts: {
    ...{ box: 'integer', from_corridor: 'varchar', to_corridor: 'varchar' },
    ...{ lost: 'double', won: 'double', gained: 'double' },
  },
  outlays: { box: 'integer', measure: 'varchar', before: 'double', after: 'double', deadweight: 'double' },
  undecided: { box: 'integer', measure: 'varchar' },
  /** In the order of the plan; `teu` is what of a flow is carried in all its months, null where nothing is. */
  flows: { flow: 'integer', id: 'varchar', teu: 'double' },
  handed: { place: 'integer', flow: 'integer', box: 'integer', boxes: 'double' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, 'integer' | 'double' | 'varchar'>>>>;
export type MergeTable = keyof typeof MERGE_TABLES;

/** Rows that a chunk of DuckDB holds. */
const ROWS_AT_ONCE = 2048;

/** Rows of a table on their way into it. */
export class TableWriter {
  readonly #api: Api;
  readonly #appender: DuckDBAppender;
  readonly #types: readonly DuckDBType[];
  #columns: DuckDBValue[][] = [];
  #rows = 0;

  private constructor(api: Api, appender: DuckDBAppender, types: readonly DuckDBType[]) {
    this.#api = api;
    this.#appender = appender;
    this.#types = types;
  }

  static async open(api: Api, connection: DuckDBConnection, table: MergeTable): Promise<TableWriter> {
    const columns = Object.entries(MERGE_TABLES[table]);
    await connection.run(
      `create table ${table} (${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`,
    );
    const types = { integer: api.INTEGER, double: api.DOUBLE, varchar: api.VARCHAR };
    const appender = await connection.createAppender(table);
    return new TableWriter(
      api,
      appender,
      columns.map(([, type]) => types[type]),
    );
  }

  add(...cells: readonly DuckDBValue[]): void {
    for (const [column, cell] of cells.entries()) {
      const own = this.#columns[column] ?? [];
      this.#columns[column] = own;
      own.push(cell);
    }
    this.#rows++;
    if (this.#rows === ROWS_AT_ONCE) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#appender.closeSync();
  }

  #flush(): void {
    if (this.#rows === 0) return;
    const chunk = this.#api.DuckDBDataChunk.create(this.#types);
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    this.#columns = [];
    this.#rows = 0;
  }
}
