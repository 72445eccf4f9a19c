import { exactly } from '../../units/exact.ts';
import { ownValue } from '../../units/own-value.ts';
import type { TerminalGroups } from '../facts/fact.ts';
import type { Expression, Operator } from './expression.ts';
import { FUNCTIONS, isEqual } from './functions.ts';
import { flagValue, numberValue, UNDEFINED, unknownValue, type Value } from './value.ts';

/** Finds what a name stands for; the checker has made sure that it stands for something. */
export type Lookup = (name: string) => Value;

/**
 * Evaluates an expression. Unknowns follow Kleene: `false && unknown` is false, `true || unknown` is true, and
 * everything else that needs an unknown is unknown.
 */
export function evaluate(expression: Expression, lookup: Lookup, groups: TerminalGroups): Value {
  switch (expression.kind) {
    case 'number':
      return numberValue(expression.value);
    case 'text':
      return { kind: 'text', value: expression.value };
    case 'flag':
      return flagValue(expression.value);
    case 'name':
      return lookup(expression.name);
    case 'not': {
      const value = evaluate(expression.of, lookup, groups);
      return value.kind === 'flag' ? flagValue(!value.value) : value;
    }
    case 'negate': {
      const value = evaluate(expression.of, lookup, groups);
      return value.kind === 'number' ? numberValue(value.value.neg()) : value;
    }
    case 'choice': {
      const test = evaluate(expression.test, lookup, groups);
      if (test.kind !== 'flag') return test;
      return evaluate(test.value ? expression.consequence : expression.otherwise, lookup, groups);
    }
    case 'call':
      return call(expression, lookup, groups);
    case 'binary': {
      const { operator, left, right } = expression;
      const leftValue = evaluate(left, lookup, groups);
      if (decides(operator, leftValue)) return leftValue;
      return binary(operator, leftValue, evaluate(right, lookup, groups));
    }
  }
}

/** The first operand of a connective that settles it alone: the other is not looked at, not even for its faults. */
const decides = (operator: Operator, value: Value): boolean =>
  value.kind === 'flag' && (operator === '&&' ? !value.value : operator === '||' && value.value);

type Call = Extract<Expression, { readonly kind: 'call' }>;

function call({ name, args }: Call, lookup: Lookup, groups: TerminalGroups): Value {
  const values = args.map((arg) => evaluate(arg, lookup, groups));
  if (name === 'known') return flagValue(values[0]?.kind !== 'unknown');
  return openEnd(values) ?? ownValue(FUNCTIONS, name)?.(values, groups) ?? UNDEFINED;
}

const isSettled = ({ kind }: Value): boolean => kind !== 'unknown' && kind !== 'undefined';

/** What a computation yields that needs all of `values` and cannot have them. */
function openEnd(values: readonly Value[]): Value | null {
  if (values.every(isSettled)) return null;
  if (values.some(({ kind }) => kind === 'undefined')) return UNDEFINED;
  return unknownValue(...new Set(values.flatMap((value) => (value.kind === 'unknown' ? value.missing : []))));
}

function binary(operator: Operator, left: Value, right: Value): Value {
  if (operator === '&&' || operator === '||') return connect(operator, left, right);
  if (!isSettled(left) || !isSettled(right)) return openEnd([left, right]) ?? UNDEFINED;
  if (operator === '==') return flagValue(isEqual(left, right));
  if (operator === '!=') return flagValue(!isEqual(left, right));
  if (left.kind !== 'number' || right.kind !== 'number') return UNDEFINED;
  switch (operator) {
    case '+':
      return numberValue(left.value.plus(right.value));
    case '-':
      return numberValue(left.value.minus(right.value));
    case '*':
      return numberValue(left.value.times(right.value));
    case '/':
      return right.value.eq(exactly(0)) ? UNDEFINED : numberValue(left.value.div(right.value));
    case '<':
      return flagValue(left.value.lt(right.value));
    case '<=':
      return flagValue(left.value.lte(right.value));
    case '>':
      return flagValue(left.value.gt(right.value));
    case '>=':
      return flagValue(left.value.gte(right.value));
  }
}

function connect(operator: '&&' | '||', left: Value, right: Value): Value {
  if (decides(operator, right)) return right;
  return openEnd([left, right]) ?? right;
}
