import type { Issue, Severity } from '../../units/issue.ts';

/** What can be said of a list of enquiries beside what is said of each of them. */
export interface ListIssues {
  /** No row of it holds an enquiry. */
  L01: { readonly file: string };
  /** More enquiries than are answered in one go; none was read. */
  L02: { readonly rows: number; readonly most: number };
  /** A workbook that is damaged. */
  L03: { readonly file: string };
  /** A workbook of an old form, or locked by a password. */
  L04: { readonly file: string };
  /** A workbook that unpacks to more than may be read. */
  L05: { readonly file: string; readonly megabytes: number; readonly most: number };
  /** A column whose head is not understood; it is not read. */
  L06: { readonly x: string };
  /** Two columns of one meaning; the second is not read. */
  L07: { readonly x: string; readonly a: string };
  /** A quotation that does not close. */
  L08: { readonly line: number };
  /** A piece of a line that fills no field. */
  L09: { readonly x: string };
  /** A value in another currency, taken at the rate that was last set. */
  L10: { readonly x: string; readonly a: string; readonly rate: string; readonly d: string };
}

export type ListIssueCode = keyof ListIssues;

const WARNINGS: ReadonlySet<string> = new Set<ListIssueCode>(['L06', 'L07', 'L09', 'L10']);

const severityOf = (code: ListIssueCode): Severity => (WARNINGS.has(code) ? 'warning' : 'error');

export const listIssue = <Code extends ListIssueCode>(
  code: Code,
  path: string,
  values: ListIssues[Code],
): Issue => ({ severity: severityOf(code), code, path, values: { ...values } });
