import type { Issue, Severity } from '../../units/issue.ts';

/**
 * What can go wrong with a run that is shared out. Q0x its parts and shards, Q1x the queue, Q2x what is asked of its
 * results. The sentences stand in `src/i18n/demand`.
 */
export interface RunIssues {
  /** A part of which the bytes are no longer those that were written. */
  Q01: { readonly file: string };
  /** A shard that failed every time, with the first of its flows. */
  Q02: { readonly x: string; readonly n: number; readonly flows: string; readonly reason: string };
  /** Stopped before all shards were done. */
  Q03: { readonly done: number; readonly total: number };
  /** No answer from where the queue should be. */
  Q10: { readonly x: string; readonly reason: string };
  Q11: { readonly x: string };
  /** A version of Redis that the queue cannot be kept on. */
  Q12: { readonly x: string; readonly version: string; readonly least: string };
  /** No URL of a queue. */
  Q13: { readonly x: string };
  /** What two hosts work with differs. */
  Q14: { readonly part: string; readonly own: string; readonly wanted: string; readonly x: string };
  /** Another process looks after the run. */
  Q15: { readonly x: string };
  /** A queue that forgets when its host stops, or when memory runs short. */
  Q16: { readonly x: string };
  Q17: { readonly x: string; readonly policy: string };
  /** No process takes the shards of a run. */
  Q19: { readonly command: string };
  /** The connection to the queue ended while the run was under way. */
  Q18: { readonly x: string; readonly reason: string };
  /** A folder that is not the one of the run. */
  Q23: { readonly file: string };
  /** A query that cannot be answered. */
  Q20: { readonly reason: string };
  /** No results where they should be. */
  Q21: { readonly file: string };
  /** DuckDB is not there. */
  Q22: { readonly reason: string };
  /** More rows than anybody reads. */
  Q24: { readonly most: number };
  /** What is no single question. */
  Q25: { readonly x: string };
}

export type RunIssueCode = keyof RunIssues;

const SEVERITIES: Partial<Record<RunIssueCode, Severity>> = {
  Q16: 'warning',
  Q17: 'warning',
  Q19: 'notice',
};

export const runIssue = <Code extends RunIssueCode>(
  code: Code,
  path: string,
  values: RunIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values: { ...values } });
