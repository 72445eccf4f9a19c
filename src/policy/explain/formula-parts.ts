import { writeExact } from '../../units/exact.ts';
import { ARITHMETIC, type Expression } from '../expression/expression.ts';
import { OPERATOR_STRENGTH } from '../expression/write-expression.ts';
import type { Term } from './term.ts';

/** Functions whose value is a figure. */
export const SPOKEN_FUNCTIONS = ['min', 'max', 'fen', 'annuity', 'tier_discount'] as const;
export type SpokenFunction = (typeof SPOKEN_FUNCTIONS)[number];

/** A formula as plain data to be put in words, from left to right. */
export type FormulaPart =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'figure'; readonly value: string; readonly unit: string | null }
  | { readonly kind: 'sign'; readonly sign: (typeof ARITHMETIC)[number] | '(' | ')' | ',' }
  | { readonly kind: 'function'; readonly name: SpokenFunction };

export type FindTerm = (name: string) => Term;

const sign = (text: (FormulaPart & { kind: 'sign' })['sign']): FormulaPart => ({ kind: 'sign', sign: text });
const UNARY = 7;

/** The parts of a formula that yields a figure; null where it is none, or hangs on what is not known. */
export function formulaParts(
  expression: Expression,
  find: FindTerm,
  around = 0,
): readonly FormulaPart[] | null {
  switch (expression.kind) {
    case 'number':
      return [{ kind: 'figure', value: writeExact(expression.value), unit: null }];
    case 'name':
      return [{ kind: 'term', term: find(expression.name) }];
    case 'negate': {
      const of = formulaParts(expression.of, find, UNARY);
      return of && [sign('-'), ...of];
    }
    case 'call':
      return callParts(expression.name, expression.args, find);
    case 'binary': {
      const operator = ARITHMETIC.find((one) => one === expression.operator);
      if (operator === undefined) return null;
      const strength = OPERATOR_STRENGTH[operator];
      const left = formulaParts(expression.left, find, strength);
      const right = formulaParts(expression.right, find, strength + 1);
      if (left === null || right === null) return null;
      const parts = [...left, sign(operator), ...right];
      return strength < around ? [sign('('), ...parts, sign(')')] : parts;
    }
    case 'text':
    case 'flag':
    case 'not':
    case 'choice':
      return null;
  }
}

function callParts(name: string, args: readonly Expression[], find: FindTerm): readonly FormulaPart[] | null {
  const spoken = SPOKEN_FUNCTIONS.find((one) => one === name);
  const given = args.map((arg) => formulaParts(arg, find));
  if (spoken === undefined || given.includes(null)) return null;
  const listed = given.flatMap((parts, index) => [...(index === 0 ? [] : [sign(',')]), ...(parts ?? [])]);
  return [{ kind: 'function', name: spoken }, sign('('), ...listed, sign(')')];
}
