import { type Exact, exactly, toFen } from '../../units/exact.ts';
import type { Value } from '../expression/value.ts';
import type { Effect, LineId, Measure } from '../library/measure.ts';
import type { MeasureContext } from './measure-context.ts';

/** What a measure does to one line of an event, all amounts in CNY to the fen. */
export interface LineEffect {
  readonly line: LineId;
  readonly group: string;
  /** A benefit beside the charge lines (an early refund), not a cut of one. */
  readonly isValue: boolean;
  /** Amount of the charge line before any measure; 0 for a benefit of its own. */
  readonly before: Exact;
  /** Share of the reduction that is money gained. */
  readonly weight: Exact;
  /** What the measure takes off an amount of the line, never more than all of it; a benefit is what it is worth. */
  reduce(amount: Exact): Exact;
}

/** The effects of a measure on an event, or the facts for want of which they cannot be computed. */
export type Effects =
  /** `missing`: facts that would add lines to those computed. */
  | {
      readonly kind: 'computed';
      readonly effects: readonly LineEffect[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'open'; readonly missing: readonly string[] }
  | { readonly kind: 'conflict'; readonly labels: readonly [string, string] }
  | { readonly kind: 'undefined'; readonly at: string };

const ZERO = exactly(0);
const ONE = exactly(1);

/** Computes what a measure does, at the part of its force that is left on the day. */
export function effectsOf(
  measure: Measure,
  context: MeasureContext,
  amountOf: (line: LineId) => Value,
  force: Exact,
): Effects {
  const holding = measure.exceptions.filter(({ when }) => {
    const value = context.evaluate(when);
    return value.kind === 'flag' && value.value;
  });
  const [exception, rival] = holding;
  if (exception && rival) return { kind: 'conflict', labels: [exception.label.en, rival.label.en] };
  const effects: LineEffect[] = [];
  const missing: string[] = [];
  for (const effect of exception?.effects ?? measure.effects) {
    const computed = lineEffect(measure, effect, context, amountOf, force);
    if ('reduce' in computed) effects.push(computed);
    else if (computed.kind === 'undefined') return { kind: 'undefined', at: effect.formula.text };
    else if (computed.kind === 'unknown') missing.push(...computed.missing);
  }
  if (effects.length === 0 && missing.length > 0) return { kind: 'open', missing: [...new Set(missing)] };
  // A line that nobody billed is nothing to relieve; one that lacks a fact is told.
  const facts = missing.filter((name) => !measure.lines.includes(name));
  return { kind: 'computed', effects, missing: [...new Set(facts)] };
}

function lineEffect(
  measure: Measure,
  effect: Effect,
  context: MeasureContext,
  amountOf: (line: LineId) => Value,
  force: Exact,
): LineEffect | Value {
  const { line, operation, formula, countsAs } = effect;
  const isValue = operation === 'value';
  const amount = isValue ? null : amountOf(line);
  if (amount && amount.kind !== 'number') return amount;
  const before = amount?.kind === 'number' ? toFen(amount.value) : ZERO;
  const name = `${operation} ${line}`;
  const result = context.step(name, formula, before);
  if (result.kind !== 'number') return result;
  const weight = countsAs ? context.step(`counts_as ${line}`, countsAs) : null;
  if (weight && weight.kind !== 'number') return weight;
  const reduce = (from: Exact): Exact => {
    if (isValue) return toFen(result.value.times(force));
    const expression = from.eq(before) ? result : context.evaluate(formula, from);
    if (expression.kind !== 'number') return ZERO;
    const cut = from.minus(toFen(afterOf(effect, from, expression.value)));
    return toFen(within(cut, from).times(force));
  };
  return {
    line,
    group: measure.stackGroup,
    isValue,
    before,
    weight: weight?.kind === 'number' ? weight.value : ONE,
    reduce,
  };
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
