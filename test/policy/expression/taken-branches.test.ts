import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../src/policy/expression/parse-expression.ts';
import { takenBranches } from '../../../src/policy/expression/taken-branches.ts';
import { numberValue, unknownValue } from '../../../src/policy/expression/value.ts';
import { writeExpression } from '../../../src/policy/expression/write-expression.ts';
import { exactly } from '../../../src/units/exact.ts';

function taken(text: string, figures: Readonly<Record<string, number>>): string {
  const parsed = parseExpression(text);
  if (!('expression' in parsed)) throw new Error(parsed.fault);
  const lookup = (name: string) => {
    const figure = figures[name];
    return figure === undefined ? unknownValue(name) : numberValue(exactly(figure));
  };
  return writeExpression(takenBranches(parsed.expression, lookup, new Map()));
}

describe('the branches taken of a formula', () => {
  it('are those whose tests hold, however deep', () => {
    expect(taken('n == 1 ? a : n == 2 ? b : c', { n: 2 })).toBe('b');
    expect(taken('x * (n > 1 ? a + 1 : b)', { n: 2 })).toBe('x * (a + 1)');
  });

  it('leave a choice whole that is not known', () => {
    expect(taken('min(x, n > 1 ? a : b)', {})).toBe('min(x, n > 1 ? a : b)');
  });
});
