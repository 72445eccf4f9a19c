import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import { loadDuckDb } from '../load-duck-db.ts';
import { PART_SQL, PART_VIEWS, RESULT_VIEWS, ROLLUPS } from './result-views.ts';

/** What a query may take; what is larger goes by way of the disk. */
const MEMORY = '1GB';

export interface ResultFolders {
  readonly results: string | null;
  readonly parts: string | null;
  /** A file that the query may write; null where it may write none. */
  readonly target: string | null;
}

/** A database of views over the files of a run, from which nothing else on the machine can be read. */
export async function openResults({
  results,
  parts,
  target,
}: ResultFolders): Promise<Result<DuckDBConnection>> {
  const views: (readonly [name: string, sql: string])[] = [];
  if (results !== null) {
    for (const [name, { file, sql }] of Object.entries(RESULT_VIEWS)) {
      const path = join(resolve(results), file);
      if (existsSync(path)) views.push([name, sql.replace('$files', listOf([path]))]);
    }
    if (views.some(([name]) => name === 'flows')) views.push(...Object.entries(ROLLUPS));
  }
  if (parts !== null && existsSync(parts)) {
    const names = readdirSync(parts).filter((name) => name.endsWith('.parquet'));
    for (const [view, { isOf, glob }] of Object.entries(PART_VIEWS))
      if (names.some(isOf))
        views.push([view, PART_SQL.replace('$files', listOf([join(resolve(parts), glob)]))]);
  }
  if (views.length === 0) return failure([runIssue('S21', '', { file: results ?? parts ?? '' })]);

  const loaded = await loadDuckDb();
  if (!loaded.ok) return loaded;
  const instance = await loaded.value.DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY,
    temp_directory: join(tmpdir(), `yusuan-query-${process.pid}`),
    preserve_insertion_order: 'true',
  });
  const connection = await instance.connect();
  const folders = [results, parts].flatMap((folder) => (folder === null ? [] : [resolve(folder)]));
  await connection.run(`set allowed_directories = ${listOf(folders)}`);
  if (target !== null) await connection.run(`set allowed_paths = ${listOf([resolve(target)])}`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
  for (const [name, sql] of views) await connection.run(`create view ${name} as ${sql}`);
  return success(connection);
}

export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const listOf = (paths: readonly string[]): string => `[${paths.map(quoted).join(', ')}]`;
