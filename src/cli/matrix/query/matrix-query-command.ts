import { rmSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { DuckDBConnection, Json } from '@duckdb/node-api';
import { csvText } from '../../../export/csv.ts';
import { cliText } from '../../../i18n/cli-texts.ts';
import { runIssue } from '../../../matrix/shards/run-issue.ts';
import { failure, type Result, success } from '../../../units/issue.ts';
import type { Command } from '../../command.ts';
import { misuse } from '../../command-line.ts';
import { cappedIssueLines } from '../../network-report.ts';
import { readFormat } from '../../read-format.ts';
import { textTable } from '../../text-table.ts';
import { openResults, quoted } from './open-results.ts';

const TARGETS: Readonly<Record<string, string>> = { '.parquet': 'parquet', '.csv': 'csv' };
/** What a person reads; more of it belongs into a file. */
const MOST_ROWS = 100_000;

/** Asks the results of a run, or the ways it found, in SQL. */
export const matrixQueryCommand: Command = {
  maxArguments: 1,
  options: { results: 'text', parts: 'text', to: 'text', format: 'text' },
  async run(line, language, surroundings) {
    const [sql] = line.words;
    const [results = null, parts = null] = [line.text('results'), line.text('parts')];
    if (sql === undefined) return misuse('missingArgument', { x: 'matrix query "select …"' });
    if (results === null && parts === null) return misuse('missingArgument', { x: 'matrix query --results' });
    const format = readFormat(line.text('format') ?? 'table', ['table', 'csv', 'json']);
    if (typeof format !== 'string') return format;
    const target = line.text('to') ?? null;
    const kind = target === null ? undefined : TARGETS[extname(target).toLowerCase()];
    if (target !== null && kind === undefined)
      return misuse('notAChoice', { x: 'to', choices: '.parquet, .csv', value: target });

    const opened = await openResults({ results, parts, target });
    if (!opened.ok) {
      surroundings.complain(cappedIssueLines(opened.issues, language));
      return 1;
    }
    const connection = opened.value;
    const answer = await answerOf(
      connection,
      sql,
      target === null ? null : { path: target, kind: `${kind}` },
    );
    connection.closeSync();
    if (!answer.ok) {
      surroundings.complain(cappedIssueLines(answer.issues, language));
      return 1;
    }
    if (target !== null) {
      surroundings.print(`${cliText(language)('query.written', { file: target })}\n`);
      return 0;
    }
    const { columns, rows } = answer.value;
    surroundings.print(
      format === 'json'
        ? `${JSON.stringify(rows, null, 2)}\n`
        : format === 'csv'
          ? csvText([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))])
          : `${textTable(
              columns.map((heading) => ({ heading, alignment: 'left' })),
              rows.map((row) => columns.map((column) => String(cellOf(row[column]) ?? ''))),
            )}\n`,
    );
    return 0;
  },
};

interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, Json>>[];
}

/** The rows of a query, or none where they are written into a file; only what changes nothing is asked. */
async function answerOf(
  connection: DuckDBConnection,
  sql: string,
  target: { readonly path: string; readonly kind: string } | null,
): Promise<Result<Answer>> {
  try {
    const { StatementType } = await import('@duckdb/node-api');
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) return failure([runIssue('S25', '', { x: sql })]);
    const prepared = await statements.prepare(0);
    if (prepared.statementType !== StatementType.SELECT) return failure([runIssue('S25', '', { x: sql })]);
    if (target !== null) {
      const bare = sql.trim().replace(/;$/, '');
      await connection.run(`copy (${bare}) to ${quoted(resolve(target.path))} (format ${target.kind})`);
      return success({ columns: [], rows: [] });
    }
    const reader = await prepared.streamAndReadUntil(MOST_ROWS + 1);
    if (reader.currentRowCount > MOST_ROWS) return failure([runIssue('S24', '', { most: MOST_ROWS })]);
    return success({ columns: reader.columnNames(), rows: reader.getRowObjectsJson() });
  } catch (error) {
    if (target !== null) rmSync(target.path, { force: true });
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return failure([runIssue('S20', '', { reason: reason ?? '' })]);
  }
}

const cellOf = (value: Json | undefined): string | number | null => {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
};
