import type { Expression, Operator } from './expression.ts';

/** How tightly an operator binds. */
export const OPERATOR_STRENGTH: Readonly<Record<Operator, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

const CHOICE = 0;
const UNARY = 7;

/**
 * An expression as text, with as few brackets as its meaning allows. `nameAs` may put a figure in the place of a
 * name: that is the formula with its numbers in.
 */
export function writeExpression(
  expression: Expression,
  nameAs: (name: string) => string = (name) => name,
): string {
  const write = (part: Expression, around: number): string => {
    const [text, strength] = one(part);
    return strength < around ? `(${text})` : text;
  };
  const one = (part: Expression): readonly [text: string, strength: number] => {
    switch (part.kind) {
      case 'number':
        return [part.value.toFixed(), UNARY];
      case 'text':
        return [quoted(part.value), UNARY];
      case 'flag':
        return [String(part.value), UNARY];
      case 'name':
        return [nameAs(part.name), UNARY];
      case 'not':
        return [`!${write(part.of, UNARY)}`, UNARY];
      case 'negate':
        return [`-${write(part.of, UNARY)}`, UNARY];
      case 'choice':
        return [
          `${write(part.test, CHOICE + 1)} ? ${write(part.consequence, CHOICE + 1)} : ${write(part.otherwise, CHOICE)}`,
          CHOICE,
        ];
      case 'call':
        return [`${part.name}(${part.args.map((arg) => write(arg, CHOICE)).join(', ')})`, UNARY];
      case 'binary': {
        const strength = OPERATOR_STRENGTH[part.operator];
        return [
          `${write(part.left, strength)} ${part.operator} ${write(part.right, strength + 1)}`,
          strength,
        ];
      }
    }
  };
  return write(expression, CHOICE);
}
