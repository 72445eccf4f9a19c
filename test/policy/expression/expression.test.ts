import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkExpression,
  type Names,
  type TypeFault,
} from '../../../src/policy/expression/check-expression.ts';
import { evaluate } from '../../../src/policy/expression/evaluate-expression.ts';
import type { Expression } from '../../../src/policy/expression/expression.ts';
import { factType } from '../../../src/policy/expression/name-types.ts';
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
import { ownValue } from '../../../src/units/own-value.ts';
import { policyLibrary } from '../policy-files.ts';

function expressionOf(text: string): Expression {
  const parsed = parseExpression(text);
  if (!('expression' in parsed)) throw new Error(parsed.fault);
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
const NO_GROUPS = new Map<string, readonly string[]>();
const resultOf = (text: string): Value => evaluate(expressionOf(text), (name) => VALUES[name]!, NO_GROUPS);

const PRICED: Names = (name) => {
  const units: Readonly<Record<string, string>> = {
    fee: 'CNY',
    rate: '1/year',
    km: 'km',
    per_km: 'CNY/km',
    days: 'day',
  };
  const unit = ownValue(units, name);
  const least = name === 'per_km' ? 0.1 : 0;
  return unit === undefined
    ? factType(policyLibrary().facts, name)
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
    (text) => expect(parseExpression(text)).toHaveProperty('fault'),
  );

  it('is written back with the brackets it needs and no others', () => {
    for (const text of ['(a + b) * c', 'a - (b - c)', 'a * b + c', '!(a && b) || c', 'a ? b : c ? d : e']) {
      expect(writeExpression(expressionOf(text))).toBe(text);
    }
  });

  it.each(['0.1234567890123456', '"it\'s"', "'a \\\\ b'", "'say \\'so\\''", '- -fee', '-(-2)', '!(!a)'])(
    'is written as it is read, figures and texts too: %s',
    (text) => {
      const expression = expressionOf(text);
      expect(expressionOf(writeExpression(expression))).toEqual(expression);
    },
  );

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
    ['annuity(rate)', 'arity'],
    ['min() > 0', 'arity'],
    ['one_of(direction)', 'arity'],
    ['valueOf', 'unknown_name'],
    ['constructor()', 'unknown_function'],
    ["__proto__ == 'x'", 'unknown_name', 'type'],
  ])('finds what is wrong with %s', (text, ...expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });
});

/** Formulas that a person or a fuzzer may write, sound and unsound. */
const WRITTEN = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'fee',
      'rate',
      'km',
      'per_km',
      'days',
      'booked',
      'direction',
      'documents',
      'valueOf',
      '0',
      '2',
    ),
    fc.constantFrom("'export'", "'green_certificate'", "'CNCKG-TJC'", "'valueOf'", 'true', '1e15'),
    fc
      .tuple(tie('node'), fc.constantFrom('+', '-', '*', '/', '<', '==', '&&', '||'), tie('node'))
      .map(([left, operator, right]) => `(${left} ${operator} ${right})`),
    fc
      .tuple(
        fc.constantFrom('min', 'max', 'fen', 'annuity', 'one_of', 'has', 'at', 'known', 'toString'),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, args]) => `${name}(${args.join(', ')})`),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    tie('node').map((of) => `!${of}`),
  ),
})).node;

const KNOWN: Readonly<Record<string, Value>> = {
  fee: numberValue(exactly('610')),
  rate: numberValue(exactly('0.045')),
  km: numberValue(exactly(0)),
  per_km: numberValue(exactly('1.5')),
  days: numberValue(exactly(30)),
  booked: flagValue(true),
  direction: { kind: 'text', value: 'export' },
  documents: { kind: 'list', value: ['green_certificate'] },
};

describe('what the check lets pass', () => {
  it('is computed, whatever is known', () => {
    fc.assert(
      fc.property(WRITTEN, fc.subarray(Object.keys(KNOWN)), (text, given) => {
        const parsed = parseExpression(text);
        if (!('expression' in parsed)) return;
        const faults: TypeFault[] = [];
        const type = checkExpression(parsed.expression, PRICED, (fault) => faults.push(fault));
        if (faults.length > 0) return;
        const lookup = (name: string) => (given.includes(name) ? KNOWN[name]! : unknownValue(name));
        const value = evaluate(parsed.expression, lookup, NO_GROUPS);
        expect([type.kind, 'unknown', 'undefined']).toContain(value.kind);
        if (given.length === Object.keys(KNOWN).length) expect(value.kind).not.toBe('unknown');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a text without measure', () => {
  it.each([
    ['longer than any formula', `1${'+1'.repeat(3_000)}`, 'length'],
    ['a chain of sums', `1${'+1'.repeat(500)} > 1`, 'depth'],
    ['brackets in brackets', `${'('.repeat(500)}1${')'.repeat(500)}`, 'depth'],
    ['signs before signs', `${'-'.repeat(500)}1`, 'depth'],
    ['an exponent', '1e9999999999 > 1', 'magnitude'],
    ['a negative exponent', '1e-9999999999 > 1', 'magnitude'],
    ['a figure of a thousand digits', '9'.repeat(1_000), 'magnitude'],
  ])('is refused and said: %s', (_, text, fault) => {
    expect(parseExpression(text)).toMatchObject({ fault });
  });

  it('has no annuity over more years than anyone counts', () => {
    const long: Readonly<Record<string, Value>> = { ...VALUES, years: numberValue(exactly('1e9')) };
    const value = evaluate(expressionOf('annuity(rate, years)'), (name) => long[name]!, NO_GROUPS);
    expect(value.kind).toBe('undefined');
  });
});
