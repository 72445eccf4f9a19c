import jsep from 'jsep';
import { exactly } from '../../units/exact.ts';
import { ARITHMETIC, COMPARISONS, CONNECTIVES, type Expression, type Operator } from './expression.ts';

/** An expression, or what keeps the text from being one. */
export type Parsed = { readonly expression: Expression } | { readonly problem: string };

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [...ARITHMETIC, ...COMPARISONS, ...CONNECTIVES].map((operator) => [operator, operator]),
);

/**
 * Reads a formula such as `min(a, b) * (1 - share)` or a condition such as `direction == 'export' && booked`.
 * Member access, arrays, assignments and everything else of JavaScript is refused.
 */
export function parseExpression(text: string): Parsed {
  try {
    return { expression: convert(jsep(text)) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

class Unsupported extends Error {}

function convert(node: jsep.Expression): Expression {
  const tree = node as jsep.CoreExpression;
  switch (tree.type) {
    case 'Literal':
      return literal(tree);
    case 'Identifier':
      return { kind: 'name', name: tree.name };
    case 'UnaryExpression':
      return unary(tree);
    case 'BinaryExpression': {
      const operator = OPERATORS.get(tree.operator);
      if (!operator) throw new Unsupported(tree.operator);
      return { kind: 'binary', operator, left: convert(tree.left), right: convert(tree.right) };
    }
    case 'ConditionalExpression':
      return {
        kind: 'choice',
        test: convert(tree.test),
        consequence: convert(tree.consequent),
        otherwise: convert(tree.alternate),
      };
    case 'CallExpression': {
      const callee = convert(tree.callee);
      if (callee.kind !== 'name') throw new Unsupported('()');
      return { kind: 'call', name: callee.name, args: tree.arguments.map(convert) };
    }
    default:
      throw new Unsupported(node.type);
  }
}

function literal({ value, raw }: jsep.Literal): Expression {
  if (typeof value === 'number') return { kind: 'number', value: exactly(raw) };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  throw new Unsupported(raw);
}

function unary({ operator, argument }: jsep.UnaryExpression): Expression {
  if (operator === '!') return { kind: 'not', of: convert(argument) };
  if (operator === '-') return { kind: 'negate', of: convert(argument) };
  throw new Unsupported(operator);
}
