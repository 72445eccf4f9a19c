import type { Issue, Severity } from '../units/issue.ts';

/**
 * What can be said of a table of invoices. K0x the file and its columns, K1x and K2x cells, K3x what an amount is matched
 * to. `x` is the text as typed. The sentences stand in `src/i18n/calibration`; places have those of rate sheets.
 */
export interface CalibrationIssues {
  /** No row names columns of an invoice table. */
  K01: { readonly file: string };
  /** No column is read as something that every invoice needs. */
  K02: { readonly role: string };
  /** Two columns read as one thing. */
  K03: { readonly role: string; readonly a: string; readonly b: string };
  /** A column that is not read. */
  K04: { readonly x: string };
  /** No file of correction factors. */
  K05: { readonly file: string };
  /** Factors learned on another edition of the network. */
  K06: { readonly a: string; readonly b: string };
  /** Nothing that could be learned from. */
  K07: { readonly file: string };
  K10: { readonly x: string };
  /** Not above zero: credit notes are netted before. */
  K11: { readonly x: string };
  K12: { readonly x: string };
  K13: { readonly x: string };
  K14: { readonly x: string };
  K15: { readonly x: string; readonly a: string; readonly b: string };
  /** A cell left empty that every invoice needs. */
  K16: { readonly role: string };
  K17: { readonly x: string };
  K18: { readonly x: string };
  K19: { readonly x: string };
  K20: { readonly x: string };
  /** What the amount is for is in no known words. */
  K21: { readonly x: string };
  K22: { readonly x: string };
  /** Left before it was invoiced to leave, arrived before it left. */
  K23: { readonly d1: string; readonly d2: string };
  /** A row that is no invoice. */
  K24: { readonly x: string };
  /** The same amount for the same item of the same invoice as another row. */
  K25: { readonly row: number };
  /** Two routes or more fit, and bill different amounts for the item. */
  K30: { readonly n: number };
  K31: { readonly from: string; readonly to: string };
  /** The route has no such item in the model, or no price for it. */
  K32: { readonly x: string };
  /** Paid and modelled amounts so far apart that they cannot be for the same. */
  K33: { readonly paid: string; readonly modelled: string };
  /** A total beside the items it is the sum of. */
  K34: { readonly x: string };
  /** No exchange rate of the day. */
  K35: { readonly x: string; readonly d: string };
}

export type CalibrationIssueCode = keyof CalibrationIssues;

const SEVERITIES: { readonly [Code in CalibrationIssueCode]?: Severity } = {
  K04: 'notice',
  K06: 'warning',
  K21: 'warning',
  K24: 'notice',
  K30: 'warning',
  K31: 'warning',
  K32: 'warning',
  K33: 'warning',
  K34: 'notice',
};

export const calibrationIssue = <Code extends CalibrationIssueCode>(
  code: Code,
  path: string,
  values: CalibrationIssues[Code],
): Issue => ({ severity: SEVERITIES[code] ?? 'error', code, path, values });
