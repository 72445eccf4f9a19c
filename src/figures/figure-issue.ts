import type { Issue, Severity } from '../units/issue.ts';

/** What can be wrong with a figure that is to replace another, and what its message is told. */
interface FigureIssues {
  /** The network has no such figure. */
  readonly O01: { readonly field: string; readonly form: string };
  /** No number, or one out of bounds. */
  readonly O02: { readonly value: string; readonly a: number; readonly b: number; readonly unit: string };
  /** Another unit than the figure's. */
  readonly O03: { readonly unit: string; readonly expected: string };
  /** The same figure twice; `first` counts from 1. */
  readonly O04: { readonly field: string; readonly first: number };
  /** A bad time shorter than the usual one. */
  readonly O05: { readonly p90: number; readonly typical: number };
  /** No kind of figure. */
  readonly O06: { readonly target: string; readonly choices: string };
  /** No figure of this kind. */
  readonly O07: { readonly target: string; readonly field: string; readonly choices: string };
  /** Nothing was touched. */
  readonly O08: { readonly field: string };
  /** A price in a currency that the network cannot convert. */
  readonly E10: { readonly currency: string; readonly d: string };
  /** No calendar day. */
  readonly E22: { readonly x: string };
  /** A figure or day that may be read in two ways. */
  readonly E32: { readonly x: string; readonly a: string; readonly b: string };
}

export type FigureIssueCode = keyof FigureIssues;

/** `key` goes with each, so that a person with a list of figures finds the one. */
export const figureIssue = <Code extends FigureIssueCode>(
  code: Code,
  path: string,
  values: FigureIssues[Code] & { readonly key: string },
  severity: Severity = 'error',
): Issue => ({ severity, code, path, values: { ...values } });
