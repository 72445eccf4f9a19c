import type { Issue, Severity } from '../units/issue.ts';

/**
 * What can be wrong with a demand table beyond what an enquiry says of its fields. D0x the file, D1x figures, D2x what
 * cells of a row say together. The sentences stand in `src/i18n/demand`.
 */
export interface DemandIssues {
  D01: { readonly column: string };
  /** A column that is not read; `meant` is a column that it may be. */
  D02: { readonly column: string };
  /** A header without a row below it, or nothing at all. */
  D03: { readonly file: string };
  D04: { readonly rows: number; readonly most: number };
  D05: { readonly cells: number; readonly columns: number };
  D06: { readonly line: number };
  /** A workbook that cannot be opened: damaged, or locked by a password. */
  D07: { readonly file: string };
  /** A workbook that unpacks to more than may be read. */
  D08: { readonly file: string; readonly megabytes: number; readonly most: number };
  /** A workbook of the form before 2007. */
  D09: { readonly file: string };
  /** A Parquet file, where it is not read. */
  D10: { readonly file: string };
  /** A Parquet file that cannot be read. */
  D11: { readonly file: string };
  D12: { readonly column: string };
  /** Boxes a year below or at zero. */
  D13: { readonly x: string };
  D14: { readonly x: string; readonly column: string; readonly most: number };
  /** No direction. */
  D15: { readonly x: string; readonly choices: string };
  /** No district of Chongqing, nor named like one. */
  D16: { readonly x: string };
  D17: { readonly x: string; readonly line: number };
  /** The direction and the countries of both ends contradict each other. */
  D18: { readonly x: string; readonly from: string; readonly to: string };
  D19: { readonly x: string; readonly choices: string };
  /** Month shares that are not twelve, are below zero or do not sum to 1. */
  D20: { readonly x: string; readonly count: number; readonly sum: string };
  /** Rows that were left out because the others were to be taken. */
  D21: { readonly n: number; readonly rows: number };
  /** A sample, and no record of what was carried. */
  D22: { readonly file: string };
  /** No district of Chongqing; `a` is the one named like it. */
  D23: { readonly x: string; readonly a: string };
  /** Issues beyond those that are listed. */
  D24: { readonly n: number };
  /** A column is missing, and another is named like it. */
  D25: { readonly column: string; readonly x: string };
  D26: { readonly column: string };
  /** No corridor. */
  D27: { readonly x: string; readonly choices: string };
  /** The device has no room for what a run was built on. */
  D28: { readonly megabytes: string };
  /** The device keeps nothing of it, as in a private window. */
  D29: { readonly megabytes: string };
}

export type DemandIssueCode = keyof DemandIssues;

const SEVERITIES: { readonly [Code in DemandIssueCode]?: Severity } = {
  D02: 'warning',
  D21: 'warning',
  D22: 'notice',
};

export const demandIssue = <Code extends DemandIssueCode>(
  code: Code,
  path: string,
  values: DemandIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values });
