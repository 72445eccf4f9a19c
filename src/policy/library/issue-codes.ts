import type { Issue, Severity } from '../../units/issue.ts';

/**
 * Everything that can be wrong with measures, scenarios and events, and the values its message is filled with.
 * M0x files and keys, M1x formulas, M2x parameters and dates, M3x scenarios, M4x events, M9x lists and
 * what becomes of a measure, M99 and above facts. The sentences stand in
 * `src/i18n/policy-messages.ts`.
 */
export interface PolicyIssues {
  /** YAML or JSON that cannot be parsed; `problem` is the parser's code. */
  M01: { readonly line: number; readonly problem: string };
  M02: { readonly key: string };
  M03: { readonly key: string };
  M04: { readonly value: string; readonly expected: string };
  M05: { readonly id: string; readonly file: string };
  M06: { readonly id: string; readonly file: string };
  /** A rule without a test of each kind. */
  M07: { readonly missing: string };
  /** A context measure that computes something, or another that computes nothing. */
  M08: { readonly kind: string };
  M10: { readonly problem: string };
  M11: { readonly name: string };
  M12: { readonly name: string };
  M13: { readonly found: string; readonly expected: string; readonly at: string };
  M14: { readonly left: string; readonly right: string; readonly at: string };
  M15: { readonly value: string; readonly allowed: string };
  M16: { readonly cycle: string };
  M17: { readonly at: string };
  M18: { readonly name: string };
  M19: { readonly line: string; readonly other: string };
  M20: { readonly unit: string };
  M21: { readonly from: string; readonly to: string };
  M22: { readonly first: string; readonly second: string };
  M23: { readonly after: string; readonly before: string };
  M24: { readonly parameter: string };
  M25: { readonly parameter: string };
  M26: { readonly value: string; readonly least: string; readonly most: string };
  /** Allowed, but outside of what is credible. */
  M27: { readonly value: string; readonly least: string; readonly most: string };
  M28: { readonly value: string };
  M30: { readonly measure: string; readonly nearest: string };
  M31: { readonly parameter: string; readonly measure: string; readonly nearest: string };
  M32: { readonly unit: string; readonly expected: string };
  M33: { readonly version: string; readonly known: number };
  M34: { readonly base: string; readonly known: string };
  M35: { readonly cycle: string };
  M36: { readonly measure: string };
  M37: { readonly id: string };
  M40: { readonly field: string; readonly nearest: string };
  M41: { readonly parameter: string; readonly nearest: string };
  M43: { readonly measure: string; readonly first: string; readonly second: string };
  M44: { readonly id: string };
  /** An itinerary that the answer considered does not hold. */
  M45: { readonly itinerary: string };
  M46: { readonly count: number; readonly most: number };
  M47: { readonly from: string; readonly to: string; readonly most: number };
  /** A parameter, choice, variable or result that people would read as a code. */
  M48: { readonly name: string };
  /** A figure or day that may be read in two ways. */
  M49: { readonly value: string; readonly first: string; readonly second: string };
  /** A formula that is too long, too deep, or has a figure of too many places. */
  M60: { readonly most: number };
  M61: { readonly most: number };
  M62: { readonly value: string; readonly digits: number };
  /** A function called with fewer or more arguments than it takes. */
  M63: { readonly name: string; readonly count: number; readonly expected: string };
  /** A figure that rows of this kind do not have. */
  M80: { readonly figure: string; readonly subjects: string };
  /** A lever in force that changes no figure of the network. */
  M81: { readonly measure: string };
  /** Two levers that make one figure two different values. */
  M82: { readonly figure: string; readonly first: string; readonly second: string };
  /** A figure beyond what it can be. */
  M83: {
    readonly measure: string;
    readonly figure: string;
    readonly before: string;
    readonly value: string;
    readonly least: number;
    readonly most: number;
    readonly unit: string;
    /** Figures that it would take too far. */
    readonly count: number;
  };
  /** A lever over figures that the user holds. */
  M84: { readonly measure: string; readonly figure: string; readonly before: string; readonly after: string };
  /** Times that are shorter than what a lever takes off them. */
  M85: { readonly measure: string; readonly figure: string; readonly least: number; readonly count: number };
  /** A lever that is set, of which it is not known whether it is for the goods. */
  M86: { readonly measure: string; readonly facts: string };
  /** A list names a place that the network does not have. */
  M90: { readonly value: string; readonly nearest: string };
  /** A list settles what is no yes-or-no fact, or what a list settles already. */
  M91: { readonly fact: string };
  /** Two keys of which a file may have one. */
  M92: { readonly first: string; readonly second: string };
  /** A bare name of a parameter that several measures have. */
  M93: { readonly parameter: string; readonly candidates: string };
  /** A line that two files give words for. */
  M95: { readonly line: string };
  /** Measures that replace each other. */
  M96: { readonly cycle: string };
  /** An extension that ends before the measure itself does. */
  M97: { readonly measure: string; readonly last: string; readonly to: string };
  /** What becomes after its last day of a measure that has none. */
  M98: { readonly measure: string };
  /** A fact or terminal group that is declared already. */
  M99: { readonly fact: string; readonly file: string };
  /** A value that a fact has already. */
  M100: { readonly value: string };
  /** A key that a fact of its kind has not. */
  M101: { readonly key: string; readonly kind: string; readonly keys: string };
  /** A fact whose least is above its most. */
  M102: { readonly least: string; readonly most: string };
  /** A terminal group names a terminal that the network does not have. */
  M103: { readonly group: string; readonly value: string; readonly nearest: string };
  /** A charge line that no measure knows. */
  M70: { readonly line: string; readonly nearest: string };
  /** A place that the network does not have. */
  M71: { readonly value: string; readonly nearest: string };
  /** A rule of one's own on a line that the event does not have. */
  M72: { readonly rule: string; readonly line: string };
  /** A rule of one's own on a line that no measure knows. */
  M73: { readonly rule: string; readonly line: string; readonly nearest: string };
}

export type PolicyIssueCode = keyof PolicyIssues;

const WARNINGS: ReadonlySet<PolicyIssueCode> = new Set(['M27', 'M70', 'M72', 'M73', 'M81', 'M85', 'M86']);
const NOTICES: ReadonlySet<PolicyIssueCode> = new Set(['M84']);

export const severityOf = (code: PolicyIssueCode): Severity =>
  NOTICES.has(code) ? 'notice' : WARNINGS.has(code) ? 'warning' : 'error';

export const policyIssue = <Code extends PolicyIssueCode>(
  code: Code,
  path: string,
  values: PolicyIssues[Code],
): Issue => ({ severity: severityOf(code), code, path, values });
