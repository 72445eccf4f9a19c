import type { Random } from './random.ts';

/**
 * One of the doors by which outside text comes in. Every input is one text, so that all are varied, shrunk and printed
 * in one way; a reader of bytes takes its signs for bytes, one of several arguments takes its lines.
 */
export interface Reader {
  readonly name: string;
  /** How many inputs of a run it gets in proportion to the others: cheap readers get most. */
  readonly weight: number;
  /** Inputs that are read, to be varied. */
  readonly samples: readonly string[];
  /** Words that mean something to it, put in as they are. */
  readonly words?: readonly string[];
  /** An input that no variation of the samples leads to. */
  make?(random: Random): string;
  /**
   * Reads an input and looks at what came of it. Anything thrown is a crash; a text says what was taken in though it
   * reads back as something else, or does not hold.
   */
  read(input: string): Verdict | Promise<Verdict>;
}

export type Verdict = 'accepted' | 'refused' | { readonly silent: string };

/** A verdict of accepted inputs: the first of the faults found, if any. */
export const accepted = (...faults: readonly (string | null)[]): Verdict => {
  const fault = faults.find((found) => found !== null);
  return fault === undefined || fault === null ? 'accepted' : { silent: fault };
};

/** What is said where two things that must be the same are not; null where they are. */
export function differs(what: string, before: unknown, after: unknown): string | null {
  const [left, right] = [written(before), written(after)];
  return left === right ? null : `${what}: ${brief(left)} became ${brief(right)}`;
}

const written = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');

const LONGEST = 300;
const brief = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);
