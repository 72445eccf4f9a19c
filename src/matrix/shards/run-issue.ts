import type { Issue, Severity } from '../../units/issue.ts';

/**
 * What can go wrong with a run that is shared out. S0x its parts and shards, S1x the queue, S2x what is asked of its
 * results. The sentences stand in `src/i18n/demand`.
 */
export interface RunIssues {
  /** A part of which the bytes are no longer those that were written. */
  S01: { readonly file: string };
  /** A shard that failed every time, with the first of its flows. */
  S02: { readonly x: string; readonly n: number; readonly flows: string; readonly reason: string };
  /** A shard on which so many hosts were lost, one after the other, with the first of its flows. */
  S29: { readonly x: string; readonly n: number; readonly flows: string; readonly hosts: number };
  /** Stopped before all shards were done. */
  S03: { readonly done: number; readonly total: number };
  /** No answer from where the queue should be. */
  S10: { readonly x: string; readonly reason: string };
  S11: { readonly x: string };
  /** An encrypted connection whose certificate this host does not trust. */
  S26: { readonly x: string; readonly reason: string };
  /** An encrypted server that is asked in the clear. */
  S30: { readonly x: string };
  /** A shard that went to another host, since this one gave no sign of life for so many seconds. */
  S27: { readonly x: string; readonly n: number };
  /** A version of Redis that the queue cannot be kept on. */
  S12: { readonly x: string; readonly version: string; readonly least: string };
  /** No URL of a queue. */
  S13: { readonly x: string };
  /** What two hosts work with differs. */
  S14: { readonly part: string; readonly own: string; readonly wanted: string; readonly x: string };
  /** The database in which flows are merged. */
  S28: { readonly file: string; readonly reason: string };
  /** Another process looks after the run. */
  S15: { readonly x: string };
  /** A queue that forgets when its host stops, or when memory runs short. */
  S16: { readonly x: string };
  S17: { readonly x: string; readonly policy: string };
  /** No process takes the shards of a run. */
  S19: { readonly command: string };
  /** The connection to the queue ended while the run was under way. */
  S18: { readonly x: string; readonly reason: string };
  /** A folder that is not the one of the run. */
  S23: { readonly file: string };
  /** A query that cannot be answered. */
  S20: { readonly reason: string };
  /** No results where they should be. */
  S21: { readonly file: string };
  /** DuckDB is not there. */
  S22: { readonly reason: string };
  /** More rows than anybody reads. */
  S24: { readonly most: number };
  /** What is no single question. */
  S25: { readonly x: string };
}

export type RunIssueCode = keyof RunIssues;

const SEVERITIES: Partial<Record<RunIssueCode, Severity>> = {
  S16: 'warning',
  S17: 'warning',
  S27: 'warning',
  S19: 'notice',
};

export const runIssue = <Code extends RunIssueCode>(
  code: Code,
  path: string,
  values: RunIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values: { ...values } });
