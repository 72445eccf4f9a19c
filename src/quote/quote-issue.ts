import type { Issue, Severity } from '../units/issue.ts';

/**
 * What is wrong with what was typed of a quote (Q0x) and with a file that should hold one (Q1x). The sentences stand in
 * `src/i18n/quote`.
 */
export interface QuoteIssues {
  /** No figure, or one beyond its bounds. */
  Q01: { readonly x: string; readonly a: string; readonly b: string };
  /** A figure that can be read in two ways. */
  Q02: { readonly x: string; readonly a: string; readonly b: string };
  /** A currency without its rate. */
  Q03: { readonly cur: string };
  /** No day, or one that can be read in two ways. */
  Q04: { readonly x: string };
  /** An end before the day of the quote. */
  Q05: { readonly x: string; readonly d: string };
  /** The prices end before the day chosen. */
  Q06: { readonly x: string; readonly d: string };
  Q07: { readonly count: number; readonly most: number };
  /** No route goes by this letter. */
  Q08: { readonly x: string; readonly choices: string };
  Q09: { readonly n: number; readonly most: number };
  /** The prices had ended before the day of the quote. */
  Q10: { readonly d: string };
  /** A file that holds no quote. */
  Q11: { readonly file: string };
  /** A quote of a newer form. */
  Q12: { readonly file: string; readonly x: string; readonly known: string };
  /** A quote that is damaged: `at` is the first place that cannot be read. */
  Q13: { readonly file: string; readonly at: string };
  Q14: { readonly file: string; readonly megabytes: number; readonly most: number };
  /** A customer's copy has no costs to reckon from. */
  Q15: { readonly file: string };
  /** Office and customer's copy belong to different quotes. */
  Q16: { readonly file: string; readonly x: string };
  Q17: { readonly x: string; readonly choices: string };
}

export type QuoteIssueCode = keyof QuoteIssues;

const SEVERITIES: { readonly [Code in QuoteIssueCode]?: Severity } = {
  Q06: 'warning',
  Q10: 'warning',
  Q15: 'notice',
};

export const quoteIssue = <Code extends QuoteIssueCode>(
  code: Code,
  path: string,
  values: QuoteIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values });
