import { numberValue, unknownValue, type Value } from '../expression/value.ts';
import type { Entry } from './applied.ts';
import type { Account, SheetLine } from './charge-sheet.ts';
import { type LineOutcome, outcomeOf } from './line-outcome.ts';

/** A line under certain measures: what stood to be relieved, and what is left. */
export interface SettledLine {
  readonly line: SheetLine;
  readonly before: Value;
  readonly after: Value;
  /** Null where no measure acts on it, or nobody can say what it comes to. */
  readonly outcome: LineOutcome | null;
}

/**
 * The lines of an account under those entries that act on it, one after the other: each step of a declaration is
 * reckoned from what the steps before it were relieved to.
 */
export function settleAccount(account: Account, entries: readonly Entry[]): readonly SettledLine[] {
  if (entries.length > 0) return settle(account, entries);
  const known = untouched.get(account) ?? settle(account, entries);
  untouched.set(account, known);
  return known;
}

/** What every measure is held against: worked out once. */
const untouched = new WeakMap<Account, readonly SettledLine[]>();

function settle({ lines }: Account, entries: readonly Entry[]): readonly SettledLine[] {
  const steps = new Map<string, Value>();
  return lines.map((line): SettledLine => {
    const before = line.amount(steps);
    const own = entries.filter(({ effect }) => effect.line === line.line);
    const missing = own.flatMap(({ effect }) => effect.missing);
    const outcome =
      own.length > 0 && missing.length === 0 && before.kind === 'number'
        ? outcomeOf(before.value, own)
        : null;
    const after = own.length === 0 ? before : leftOf(before, outcome, missing);
    steps.set(line.name, after);
    return { line, before, after, outcome };
  });
}

function leftOf(before: Value, outcome: LineOutcome | null, missing: readonly string[]): Value {
  if (before.kind === 'number' && outcome)
    return numberValue(before.value.minus(outcome.national).minus(outcome.municipal));
  return unknownValue(...missingIn(before), ...missing);
}

export const missingIn = (value: Value): readonly string[] => (value.kind === 'unknown' ? value.missing : []);

/** The steps of a settled account by name. */
export const stepsOf = (lines: readonly SettledLine[]): ReadonlyMap<string, Value> =>
  new Map(lines.map(({ line, after }) => [line.name, after]));
