import type { Issue, Severity } from '../../units/issue.ts';

/** What can be wrong with a target, and what is to be known of what was found. */
export interface TargetIssues {
  /** A number that cannot be read, or lies outside what makes sense. */
  T01: { readonly x: string; readonly value: string; readonly expected: string };
  /** A corridor that is none. */
  T02: { readonly value: string; readonly known: string };
  /** Corridors that goods are to leave and to take at once. */
  T03: { readonly value: string };
  /** A flow that the demand does not have. */
  T04: { readonly value: string; readonly nearest: string };
  /** A change that cannot be read. */
  T05: { readonly value: string };
  /** A measure or parameter that the library does not have. */
  T06: { readonly value: string; readonly nearest: string };
  /** A parameter that is no number, or one with cases of which none is named. */
  T07: { readonly value: string };
  /** A value outside of a parameter's limits. */
  T08: { readonly x: string; readonly value: string; readonly least: number; readonly most: number };
  /** Neither a move nor a corridor to keep, or both. */
  T09: Record<string, never>;
  /** More changes than are tried together. */
  T10: { readonly n: number; readonly most: number };
  /** No change that a library has could be tried. */
  T11: Record<string, never>;
  /** A change that moves no price of any flow in these months. */
  T12: { readonly x: string };
  /** A change that does not stand on the measures. */
  T13: { readonly x: string };
  /** A change named twice. */
  T14: { readonly x: string };
  /** A change of what the scenario has already. */
  T15: { readonly x: string };
}

export type TargetIssueCode = keyof TargetIssues;

const SEVERITIES: Partial<Record<TargetIssueCode, Severity>> = {
  T12: 'notice',
  T13: 'warning',
};

export const targetIssue = <Code extends TargetIssueCode>(
  code: Code,
  path: string,
  values: TargetIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values: { ...values } });
