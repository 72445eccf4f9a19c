import type { TerminalGroups } from '../facts/fact.ts';
import { evaluate, type Lookup } from './evaluate-expression.ts';
import type { Expression } from './expression.ts';

/** An expression without the branches that were not taken; a choice that is not known stays whole. */
export function takenBranches(expression: Expression, lookup: Lookup, groups: TerminalGroups): Expression {
  const taken = (part: Expression): Expression => takenBranches(part, lookup, groups);
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'flag':
    case 'name':
      return expression;
    case 'not':
    case 'negate':
      return { ...expression, of: taken(expression.of) };
    case 'binary':
      return { ...expression, left: taken(expression.left), right: taken(expression.right) };
    case 'call':
      return { ...expression, args: expression.args.map(taken) };
    case 'choice': {
      const test = evaluate(expression.test, lookup, groups);
      if (test.kind !== 'flag') return expression;
      return taken(test.value ? expression.consequence : expression.otherwise);
    }
  }
}
