import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type DividedBox, shiftTerms } from '../../../matrix/flow-outcome.ts';
import { boxCells } from '../../../matrix/flow-rows.ts';
import { boxesIn } from '../../../matrix/handed-over.ts';
import type { DividedGroup, FlowMerge, MergedSums } from '../../../matrix/shards/flow-merge.ts';
import { type Result, success } from '../../../units/issue.ts';
import { loadDuckDb } from '../load-duck-db.ts';
import type { FlowFiles } from '../run/flow-files.ts';
import { failing } from './merge-failed.ts';
import { rowsIn } from './merge-rows.ts';
import { OUTCOMES, sumsIn, WHOLE } from './merge-sums.ts';
import { MERGE_TABLES, type MergeTable, TableWriter } from './merge-tables.ts';

/** What the database may hold in memory; what is larger goes by way of the disk. */
const MEMORY = '256MB';

type Writers = Readonly<Record<MergeTable, TableWriter>>;

/**
 * Merges the flows of a run in DuckDB: what a box comes to and how many of them each flow has go into tables on the disk,
 * rows and sums come out. To the byte what `RunningMerge` comes to.
 */
export class MergedFlows implements FlowMerge {
  readonly #path: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #writers: Writers;
  readonly #files: FlowFiles | null;
  readonly #rowsAtOnce: number;
  #boxes = 0;
  #flows = 0;
  #places = 0;

  private constructor(
    path: string,
    instance: DuckDBInstance,
    connection: DuckDBConnection,
    writers: Writers,
    files: FlowFiles | null,
    rowsAtOnce: number,
  ) {
    this.#path = path;
    this.#instance = instance;
    this.#connection = connection;
    this.#writers = writers;
    this.#files = files;
    this.#rowsAtOnce = rowsAtOnce;
  }

  /** @param files that rows are written into; null: none */
  static async open(files: FlowFiles | null, rowsAtOnce: number): Promise<Result<MergedFlows>> {
    const loaded = await loadDuckDb();
    if (!loaded.ok) return loaded;
    const api = loaded.value;
    const path = join(tmpdir(), `yusuan-merge-${process.pid}-${randomUUID()}.duckdb`);
    try {
      const instance = await api.DuckDBInstance.create(path, {
        memory_limit: MEMORY,
        temp_directory: `${path}.tmp`,
      });
      const connection = await instance.connect();
      const writers: Partial<Record<MergeTable, TableWriter>> = {};
      for (const table of Object.keys(MERGE_TABLES) as MergeTable[])
        writers[table] = await TableWriter.open(api, connection, table);
      return success(new MergedFlows(path, instance, connection, writers as Writers, files, rowsAtOnce));
    } catch (error) {
      return failing(tmpdir(), error);
    }
  }

  add(group: DividedGroup): void {
    try {
      this.#add(group);
    } catch (error) {
      failing(tmpdir(), error);
    }
  }

  async sums(): Promise<MergedSums> {
    try {
      return await this.#sums();
    } catch (error) {
      return failing(tmpdir(), error);
    }
  }

  /** Takes the database away, whether it was finished or not. */
  async close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    for (const path of [this.#path, `${this.#path}.wal`, `${this.#path}.tmp`])
      await rm(path, { recursive: true, force: true });
  }

  #add({ flows, months }: DividedGroup): void {
    const { handed, flows: written } = this.#writers;
    const boxes = months.map(({ month, box }) => {
      const number = this.#boxes++;
      this.#addBox(number, month, box);
      return { month, number, teuPerBox: box.status === 'open' ? box.divided.teuPerBox : null };
    });
    for (const flow of flows) {
      let teu: number | null = null;
      let isHanded = false;
      for (const { month, number, teuPerBox } of boxes) {
        const own = boxesIn(flow, month);
        if (own === 0) continue;
        isHanded = true;
        handed.add(this.#places++, this.#flows, number, own);
        if (teuPerBox !== null) teu = (teu ?? 0) + own * teuPerBox;
      }
      if (isHanded) written.add(this.#flows++, flow.id, teu);
    }
  }

  async #sums(): Promise<MergedSums> {
    for (const writer of Object.values(this.#writers)) writer.close();
    await this.#connection.run(WHOLE);
    await this.#connection.run(OUTCOMES);
    if (this.#files !== null)
      for await (const rows of rowsIn(this.#connection, this.#places, this.#rowsAtOnce))
        await this.#files.add(rows);
    return sumsIn(this.#connection);
  }

  #addBox(number: number, month: string, box: DividedGroup['months'][number]['box']): void {
    if (box.status === 'open') {
      this.#addOpen(number, month, box.divided);
      return;
    }
    const unknown = Object.keys(MERGE_TABLES.boxes)
      .slice(4)
      .map(() => null);
    this.#writers.boxes.add(number, month, box.status, box.teuPerBox, ...unknown);
  }

  #addOpen(number: number, month: string, divided: DividedBox): void {
    const { teuPerBox, minutes, invoice, generalised, choiceCost, co2eKg } = divided;
    const { boxes, corridors, shifts, outlays, undecided } = this.#writers;
    const shares = divided.corridors.map(([corridor, share]) => ({ corridor, share }));
    const cells = boxCells({ corridors: shares, minutes });
    boxes.add(
      ...[number, month, 'open', teuPerBox, cells.corridors.before, cells.corridors.after],
      ...[cells.days, invoice, generalised, choiceCost, co2eKg, minutes].flatMap(({ before, after }) => [
        before,
        after,
      ]),
    );
    for (const { corridor, share } of shares) corridors.add(number, corridor, share.before, share.after);
    for (const { from, to, lost, won, gained } of shiftTerms(divided.corridors))
      shifts.add(number, from, to, lost, won, gained);
    for (const { measure, outlay, deadweight } of divided.outlays)
      outlays.add(number, measure, outlay.before, outlay.after, deadweight);
    for (const measure of divided.undecided) undecided.add(number, measure);
  }
}
