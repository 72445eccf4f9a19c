import type { Exact } from '../../units/exact.ts';

export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='] as const;
export const CONNECTIVES = ['&&', '||'] as const;
export type Operator =
  | (typeof ARITHMETIC)[number]
  | (typeof COMPARISONS)[number]
  | (typeof CONNECTIVES)[number];

/** A formula or condition of a measure: no loops, no side effects, no way out of the numbers it is given. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'not' | 'negate'; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'choice';
      readonly test: Expression;
      readonly consequence: Expression;
      readonly otherwise: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** Every name an expression reads, in order of appearance, each once. */
export function namesIn(expression: Expression): readonly string[] {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.kind === 'name') names.add(part.name);
    for (const inner of partsOf(part)) visit(inner);
  };
  visit(expression);
  return [...names];
}

export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'flag':
    case 'name':
      return [];
    case 'not':
    case 'negate':
      return [expression.of];
    case 'binary':
      return [expression.left, expression.right];
    case 'choice':
      return [expression.test, expression.consequence, expression.otherwise];
    case 'call':
      return expression.args;
  }
}
