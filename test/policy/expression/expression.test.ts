import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  type Names,
  type TypeFault,
} from '../../../src/policy/expression/check-expression.ts';
import { evaluate } from '../../../src/policy/expression/evaluate-expression.ts';
import type { Expression } from '../../../src/policy/expression/expression.ts';
import { fieldType } from '../../../src/policy/expression/name-types.ts';
import { parseExpression } from '../../../src/policy/expression/parse-expression.ts';
import { readUnit } from '../../../src/policy/expression/physical-unit.ts';
import {
  flagValue,
  numberValue,
  unknownValue,
  type Value,
  writeValue,
} from '../../../src/policy/expression/value.ts';
import { writeExpression } from '../../../src/policy/expression/write-expression.ts';
import { exactly } from '../../../src/units/exact.ts';

function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed.expression;
}

const VALUES: Readonly<Record<string, Value>> = {
  fee: numberValue(exactly('610')),
  rate: numberValue(exactly('0.045')),
  years: numberValue(exactly(10)),
  yes: flagValue(true),
  no: flagValue(false),
  gone: unknownValue('gone'),
  goods: { kind: 'text', value: 'ore' },
};
const resultOf = (text: string): Value => evaluate(expressionOf(text), (name) => VALUES[name]!);

const PRICED: Names = (name) => {
  const units: Readonly<Record<string, string>> = {
    fee: 'CNY',
    rate: '1/year',
    km: 'km',
    per_km: 'CNY/km',
    days: 'day',
  };
  const unit = units[name];
  const least = name === 'per_km' ? 0.1 : 0;
  return unit === undefined
    ? fieldType(name)
    : { kind: 'number', dimension: readUnit(unit), bounds: { least, most: 1000 } };
};

function faultsOf(text: string): readonly TypeFault['fault'][] {
  const faults: TypeFault[] = [];
  checkExpression(expressionOf(text), PRICED, (fault) => faults.push(fault));
  return faults.map(({ fault }) => fault);
}

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', '7'],
    ['0.1 + 0.2', '0.3'],
    ['(fee - 10) / 3 * 3', '600'],
    ['-fee + 10', '-600'],
    ['min(fee, 5, 7)', '5'],
    ['max(fee, 5)', '610'],
    ['fen(0.125)', '0.13'],
    ['fen(0.124999)', '0.12'],
    ['annuity(rate, years)', '0.126378821742'],
    ['yes ? 1 : 2', '1'],
    ["one_of(goods, 'car', 'ore') ? 1 : 0", '1'],
    ['fee >= 610 && !no ? 1 : 0', '1'],
    ['known(gone) ? 1 : 0', '0'],
  ])('%s is %s', (text, expected) => {
    expect(writeValue(resultOf(text))).toBe(expected);
  });

  it.each([
    ['no && gone', 'false'],
    ['gone && no', 'false'],
    ['yes || gone', 'true'],
    ['gone || yes', 'true'],
    ['yes && gone', null],
    ['gone || no', null],
    ['!gone', null],
    ['gone == 3', null],
    ['fee + gone', null],
  ])('knows of %s no more than can be known', (text, expected) => {
    expect(writeValue(resultOf(text))).toBe(expected);
  });

  it('names what would have to be known', () => {
    expect(resultOf('fee * gone')).toEqual(unknownValue('gone'));
  });

  it('has no value where it divides by zero', () => {
    expect(resultOf('fee / (1 - 1)').kind).toBe('undefined');
  });

  it.each(['a.b', '[1, 2]', 'a = 1', '`x`', 'this', 'a ? b', 'f(', 'a ** 2', 'a % 2', '1; 2', '/x/'])(
    'cannot be %s',
    (text) => expect(parseExpression(text)).toHaveProperty('problem'),
  );

  it('is written back with the brackets it needs and no others', () => {
    for (const text of ['(a + b) * c', 'a - (b - c)', 'a * b + c', '!(a && b) || c', 'a ? b : c ? d : e']) {
      expect(writeExpression(expressionOf(text))).toBe(text);
    }
  });

  it('means the same when read back', () => {
    const leaf = fc.constantFrom('fee', 'rate', 'years', '2', '0.5');
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(tie('node'), fc.constantFrom('+', '-', '*'), tie('node'))
          .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (text) => {
        const once = expressionOf(text);
        expect(writeValue(resultOf(writeExpression(once)))).toBe(writeValue(resultOf(text)));
      }),
    );
  });
});

describe('the check of a formula', () => {
  it.each([
    ['km * per_km'],
    ['fee * rate * days * days_per_year_of_no_one', 'unknown_name'],
    ['fee + km', 'unit'],
    ['fee + 0'],
    ['fee + 1', 'unit'],
    ['fee > 0'],
    ['min(fee, km * per_km)'],
    ['min(fee, km)', 'unit'],
    ['fee / km', 'division_by_zero'],
    ['fee / per_km'],
    ['fee / (1 + rate - rate)', 'unit', 'unit', 'division_by_zero'],
    ['fee / max(km, 0)', 'division_by_zero'],
    ['fee / 0', 'division_by_zero'],
    ["direction == 'export'"],
    ["direction == 'exprot'", 'value'],
    ["has(documents, 'green_certificate')"],
    ["has(documents, 'greencertificate')", 'value'],
    ['direction == 3', 'type'],
    ['booked + 1', 'type'],
    ['!fee', 'type'],
    ['sqrt(fee)', 'unknown_function'],
    ['fen(km)', 'unit'],
    ['known(fee + 1)', 'type', 'unit'],
    ['annuity(rate)', 'type'],
  ])('finds what is wrong with %s', (text, ...expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });
});
