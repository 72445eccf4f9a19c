import type { Issue, Severity } from '../units/issue.ts';

/**
 * What can be said of a rate sheet. R0x the file, R1x columns, R2x to R4x cells and rows. `x` is the text as typed. The
 * sentences stand in `src/i18n/rates`.
 */
export interface RateIssues {
  /** A workbook that cannot be opened. */
  R01: { readonly file: string };
  /** A workbook that unpacks to more than may be read. */
  R02: { readonly file: string; readonly megabytes: number; readonly most: number };
  /** A workbook of the form before 2007, or one locked by a password. */
  R03: { readonly file: string };
  /** Macros, of which none is run. */
  R04: { readonly file: string };
  R05: { readonly rows: number; readonly most: number };
  /** No row names columns of prices. */
  R06: { readonly file: string };
  R07: { readonly line: number };
  /** Formulas without a stored result. */
  R09: { readonly x: string };
  /** No column is read as something that every rate needs. */
  R10: { readonly role: string };
  /** Two columns read as one thing. */
  R11: { readonly role: string; readonly a: string; readonly b: string };
  /** A column that is not read. */
  R12: { readonly x: string };
  /** Prices of one column in two currencies. */
  R13: { readonly a: string; readonly b: string };
  /** No place of the network, nor named like one; `R21` is like one, `R22` is several. */
  R20: { readonly x: string };
  R21: { readonly x: string; readonly a: string };
  R22: { readonly x: string; readonly a: string; readonly b: string };
  R23: { readonly x: string };
  /** Several modes join the places, or none is said and none does. */
  R24: { readonly choices: string };
  /** No service of the mode joins them. */
  R25: { readonly from: string; readonly to: string; readonly mode: string };
  R26: { readonly x: string };
  /** Not above zero. */
  R27: { readonly x: string };
  R28: { readonly x: string };
  /** A price without a currency in a column of two. */
  R29: { readonly x: string; readonly a: string; readonly b: string };
  R30: { readonly x: string };
  /** Said not to be quoted: `TBA`, `-`. */
  R31: { readonly x: string };
  /** Prices and kinds of box that differ in number. */
  R32: { readonly x: string; readonly n: number; readonly boxes: string };
  R33: { readonly x: string };
  R34: { readonly x: string; readonly a: string; readonly b: string };
  /** A spreadsheet's number of a day, read as that day. */
  R35: { readonly x: string; readonly d: string };
  R36: { readonly d1: string; readonly d2: string };
  /** The same goods on the same days as another row. */
  R37: { readonly row: number };
  R38: { readonly x: string };
  R39: { readonly x: string };
  R40: { readonly x: string };
  /** A row that is no rate. */
  R41: { readonly x: string };
  /** Left empty, and taken from the row above. */
  R42: { readonly x: string };
  /** A place read from a part of what was typed. */
  R43: { readonly x: string; readonly a: string };
  /** A figure that may be two. */
  R44: { readonly x: string; readonly a: string; readonly b: string };
  R45: { readonly x: string };
  R46: { readonly x: string };
  /** A price without equipment. */
  R47: { readonly x: string };
  /** No file of rate books. */
  R48: { readonly file: string };
}

export type RateIssueCode = keyof RateIssues;

const SEVERITIES: { readonly [Code in RateIssueCode]?: Severity } = {
  R04: 'warning',
  R12: 'notice',
  R13: 'warning',
  R25: 'warning',
  R31: 'notice',
  R35: 'notice',
  R41: 'notice',
  R42: 'notice',
  R43: 'notice',
};

export const rateIssue = <Code extends RateIssueCode>(
  code: Code,
  path: string,
  values: RateIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values });
