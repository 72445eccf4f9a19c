import { describe, expect, it } from 'vitest';
import { type Need, needOf, subjectsOf } from '../../../src/policy/explain/need.ts';
import { factTerm } from '../../../src/policy/explain/term.ts';
import { parseExpression } from '../../../src/policy/expression/parse-expression.ts';
import { policyLibrary } from '../policy-files.ts';

function need(text: string): Need | null {
  const parsed = parseExpression(text);
  if (!('expression' in parsed)) throw new Error(parsed.fault);
  return needOf(parsed.expression, (name) => factTerm(policyLibrary().facts, name, null));
}

/** A need in short: its kind, subject and values, and what it holds in brackets. */
function short(part: Need | null): string {
  if (part === null) return '-';
  if ('needs' in part) return `${part.kind}(${part.needs.map(short).join(' ')})`;
  const { kind, subject } = part;
  if (kind === 'ifGiven') return `ifGiven(${short(part.need)})`;
  const values = 'values' in part ? part.values.map(({ value }) => value) : [];
  return [kind, subject.name, ...values].join(':');
}

describe('what a condition needs', () => {
  it.each([
    ['booked', 'isTrue:booked'],
    ['!booked', 'isFalse:booked'],
    ["direction == 'import'", 'is:direction:import'],
    ["direction != 'import'", 'isNot:direction:import'],
    ["!(direction == 'import')", 'isNot:direction:import'],
    ['one_of(truck_class, 4, 5)', 'is:truck_class:4:5'],
    ["!has(mode_chain, 'sea')", 'holdsNot:mode_chain:sea'],
    ["at(terminal, 'guoyuan_water_port')", 'isAt:terminal:guoyuan_water_port'],
    ['known(loan)', 'given:loan'],
    ["carrier == 'other' || booked", 'any(is:carrier:other isTrue:booked)'],
    ["!(carrier == 'other' || booked)", 'all(isNot:carrier:other isFalse:booked)'],
    ['booked && legal_load && exited', 'all(isTrue:booked isTrue:legal_load isTrue:exited)'],
  ])('of %s is %s', (text, expected) => expect(short(need(text))).toBe(expected));

  it('reads what counts only where it is known as "if stated"', () => {
    expect(short(need('!known(exited) || exited'))).toBe('ifGiven(isTrue:exited)');
    expect(short(need('!(known(exited) && !exited)'))).toBe('ifGiven(isTrue:exited)');
  });

  it('does without "stated" where the rest asks for it anyway', () => {
    expect(short(need("known(mode_chain) && has(mode_chain, 'sea')"))).toBe('holds:mode_chain:sea');
  });

  it('turns a comparison round where it is denied', () => {
    const opposites = [
      ['<', '>='] as const,
      ['<=', '>'] as const,
      ['>', '<='] as const,
      ['>=', '<'] as const,
    ];
    for (const [operator, opposite] of opposites) {
      expect(need(`!(tax_class ${operator} 2)`)).toMatchObject({ kind: 'compares', comparison: opposite });
    }
  });

  it('gives a bare number the unit of its subject', () => {
    expect(need('chongqing_km > 5')).toMatchObject({ to: [{ kind: 'figure', value: '5', unit: 'km' }] });
  });

  it('has no words for a sum on its left', () => expect(need('teu + teu > 2')).toBeNull());

  it('names each subject once', () => {
    const both = need("carrier == 'other' || booked || carrier == 'listed_ship'");
    expect(both && subjectsOf(both).map(({ name }) => name)).toEqual(['carrier', 'booked']);
  });
});
