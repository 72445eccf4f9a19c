import { type Exact, exactly, toFen } from '../../units/exact.ts';
import { LINE_BEFORE } from '../expression/name-types.ts';
import type { Effect, LineId, Measure } from '../library/measure.ts';
import type { LineEffect } from './applied.ts';
import type { ChargeSheet } from './charge-sheet.ts';
import type { MeasureContext } from './measure-context.ts';
import { missingIn, settleAccount } from './settle-account.ts';

/** The effects of a measure on an event, or what keeps them from being computed. */
export type Effects =
  | { readonly kind: 'computed'; readonly effects: readonly LineEffect[] }
  /** `lines`: charges that nobody has given. */
  | { readonly kind: 'open'; readonly missing: readonly string[]; readonly lines: readonly LineId[] }
  | { readonly kind: 'conflict'; readonly labels: readonly [string, string] }
  | { readonly kind: 'undefined'; readonly at: string };

const ZERO = exactly(0);

/** Computes what a measure does, at the part of its force that is left on the day. */
export function effectsOf(
  measure: Measure,
  context: MeasureContext,
  sheet: ChargeSheet,
  force: Exact,
): Effects {
  const holding = measure.exceptions.filter(({ when }) => {
    const value = context.evaluate(when);
    return value.kind === 'flag' && value.value;
  });
  const [exception, rival] = holding;
  if (exception && rival) return { kind: 'conflict', labels: [exception.label.en, rival.label.en] };
  const effects: LineEffect[] = [];
  const absent: LineId[] = [];
  for (const effect of exception?.effects ?? measure.effects) {
    const { line, operation } = effect;
    if (operation !== 'value' && !sheet.accountOf(line)) {
      if (!sheet.cannotArise(line)) absent.push(line);
      continue;
    }
    const computed = lineEffect(measure, effect, context, sheet, force);
    if (computed === null) return { kind: 'undefined', at: effect.formula.text };
    effects.push(computed);
  }
  const isOpen = effects.every(({ isValue, missing }) => isValue && missing.length > 0);
  const missing = [...new Set([...absent, ...effects.flatMap((effect) => effect.missing)])];
  if (isOpen && missing.length > 0) return { kind: 'open', missing, lines: absent };
  return { kind: 'computed', effects };
}

/** Null where only a division by zero comes out. */
function lineEffect(
  measure: Measure,
  effect: Effect,
  context: MeasureContext,
  sheet: ChargeSheet,
  force: Exact,
): LineEffect | null {
  const { line, operation, formula, unit } = effect;
  const isValue = operation === 'value';
  const before = isValue ? ZERO : amountBefore(sheet, line);
  const result = context.step(`${operation} ${line}`, formula, before ? { lineBefore: before } : {});
  if (result.kind === 'undefined') return null;
  const round = (amount: Exact): Exact => (unit === 'CNY' ? toFen(amount) : amount);
  const own = { line, group: measure.stackGroup, isValue };
  // What hangs on the line alone is known with it.
  const missing = missingIn(result).filter((name) => name !== LINE_BEFORE);
  const reduce = (from: Exact): Exact => {
    const value = before?.eq(from) ? result : context.evaluate(formula, { lineBefore: from });
    if (value.kind !== 'number') return ZERO;
    if (isValue) return toFen(value.value.times(force));
    const cut = from.minus(round(afterOf(effect, from, value.value)));
    return round(within(cut, from).times(force));
  };
  return { ...own, missing, reduce };
}

/** A line before any relief; null where it is not known. */
function amountBefore(sheet: ChargeSheet, line: LineId): Exact | null {
  const account = sheet.accountOf(line);
  const plain = account && settleAccount(account, []).find((one) => one.line.line === line);
  return plain?.before.kind === 'number' ? plain.before.value : null;
}

function afterOf({ operation }: Effect, before: Exact, result: Exact): Exact {
  switch (operation) {
    case 'set':
    case 'value':
      return result;
    case 'scale':
      return before.times(result);
    case 'min':
      return result.lt(before) ? result : before;
    case 'subtract':
      return before.minus(result);
  }
}

/** Fee relief neither raises a line nor gives more than all of it. */
const within = (cut: Exact, line: Exact): Exact => (cut.lt(ZERO) ? ZERO : cut.gt(line) ? line : cut);
