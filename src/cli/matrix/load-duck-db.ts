import { runIssue } from '../../matrix/shards/run-issue.ts';
import { failure, type Result, success } from '../../units/issue.ts';

/** DuckDB, loaded when it is first wanted. */
export async function loadDuckDb(): Promise<Result<typeof import('@duckdb/node-api')>> {
  try {
    return success(await import('@duckdb/node-api'));
  } catch (error) {
    return failure([runIssue('S22', '', { reason: error instanceof Error ? error.message : String(error) })]);
  }
}
