import jsep from 'jsep';
import { type Exact, exactly } from '../../units/exact.ts';
import { ARITHMETIC, COMPARISONS, CONNECTIVES, type Expression, type Operator } from './expression.ts';

/** What keeps a text from being an expression. */
export type ParseFault =
  | { readonly fault: 'syntax'; readonly problem: string }
  | { readonly fault: 'length'; readonly most: number }
  | { readonly fault: 'depth'; readonly most: number }
  | { readonly fault: 'magnitude'; readonly value: string; readonly digits: number };

export type Parsed = { readonly expression: Expression } | ParseFault;

/** The longest formula of the measures has 300 signs and eight levels; these keep what is pasted from hanging a page. */
const MOST_SIGNS = 4_000;
const MOST_LEVELS = 100;
/** Places before or after the point that a figure may have: more is no sum of money, and its powers fill the memory. */
const MOST_PLACES = 20;

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  [...ARITHMETIC, ...COMPARISONS, ...CONNECTIVES].map((operator) => [operator, operator]),
);

/**
 * Reads a formula such as `min(a, b) * (1 - share)` or a condition such as `direction == 'export' && booked`.
 * Member access, arrays, assignments and everything else of JavaScript is refused.
 */
export function parseExpression(text: string): Parsed {
  if (text.length > MOST_SIGNS) return { fault: 'length', most: MOST_SIGNS };
  if (bracketLevels(text) > MOST_LEVELS) return { fault: 'depth', most: MOST_LEVELS };
  try {
    return { expression: convert(jsep(text), 1) };
  } catch (error) {
    if (error instanceof Refused) return error.fault;
    return { fault: 'syntax', problem: error instanceof Error ? error.message : String(error) };
  }
}

class Refused extends Error {
  constructor(readonly fault: ParseFault) {
    super(fault.fault);
  }
}

const unsupported = (problem: string): Refused => new Refused({ fault: 'syntax', problem });

/** Brackets open at once, and signs in front of each other: the parser calls itself once for each. */
function bracketLevels(text: string): number {
  let level = 0;
  let deepest = 0;
  for (const sign of text) {
    if (sign === '(' || sign === '[') level++;
    else if (sign === ')' || sign === ']') level--;
    deepest = Math.max(deepest, level);
  }
  const prefixes = text.match(/[-!+~\s]{2,}/g) ?? [];
  return Math.max(deepest, ...prefixes.map((run) => run.replace(/\s/g, '').length));
}

function convert(node: jsep.Expression, level: number): Expression {
  if (level > MOST_LEVELS) throw new Refused({ fault: 'depth', most: MOST_LEVELS });
  const tree = node as jsep.CoreExpression;
  const below = (part: jsep.Expression): Expression => convert(part, level + 1);
  switch (tree.type) {
    case 'Literal':
      return literal(tree);
    case 'Identifier':
      return { kind: 'name', name: tree.name };
    case 'UnaryExpression':
      return unary(tree, below);
    case 'BinaryExpression': {
      const operator = OPERATORS.get(tree.operator);
      if (!operator) throw unsupported(tree.operator);
      return { kind: 'binary', operator, left: below(tree.left), right: below(tree.right) };
    }
    case 'ConditionalExpression':
      return {
        kind: 'choice',
        test: below(tree.test),
        consequence: below(tree.consequent),
        otherwise: below(tree.alternate),
      };
    case 'CallExpression': {
      const callee = below(tree.callee);
      if (callee.kind !== 'name') throw unsupported('()');
      return { kind: 'call', name: callee.name, args: tree.arguments.map(below) };
    }
    default:
      throw unsupported(node.type);
  }
}

function literal({ value, raw }: jsep.Literal): Expression {
  if (typeof value === 'number') return { kind: 'number', value: figure(raw) };
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'flag', value };
  throw unsupported(raw);
}

function figure(raw: string): Exact {
  const [, exponent = '0'] = raw.toLowerCase().split('e');
  const isLong = raw.length > 2 * MOST_PLACES;
  if (isLong || Math.abs(Number(exponent)) > MOST_PLACES)
    throw new Refused({ fault: 'magnitude', value: raw.slice(0, 2 * MOST_PLACES), digits: MOST_PLACES });
  return exactly(raw);
}

function unary(
  { operator, argument }: jsep.UnaryExpression,
  below: (part: jsep.Expression) => Expression,
): Expression {
  if (operator === '!') return { kind: 'not', of: below(argument) };
  if (operator === '-') return { kind: 'negate', of: below(argument) };
  throw unsupported(operator);
}
