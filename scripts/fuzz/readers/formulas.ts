import { checkExpression } from '../../../src/policy/expression/check-expression.ts';
import { evaluate } from '../../../src/policy/expression/evaluate-expression.ts';
import type { ExpressionType } from '../../../src/policy/expression/expression-type.ts';
import { constantType, factType } from '../../../src/policy/expression/name-types.ts';
import { parseExpression } from '../../../src/policy/expression/parse-expression.ts';
import { readUnit } from '../../../src/policy/expression/physical-unit.ts';
import { unknownValue, type Value } from '../../../src/policy/expression/value.ts';
import { writeExpression } from '../../../src/policy/expression/write-expression.ts';
import { documentFigure } from '../../../src/policy/library/document-figure.ts';
import { exactly, isExact } from '../../../src/units/exact.ts';
import { accepted, differs, type Reader } from '../reader.ts';
import { shippedLibrary } from './documents.ts';

const FORMULAS = [
  "direction == 'export' && gross_t > 5",
  'min(a, b) * (1 - share)',
  "one_of(direction, 'export', 'import') ? fen(line_before * 0.5) : 0",
  "!known(direction) || direction != 'domestic'",
  '(a + b) / 2 >= -3.5e2',
  'max(1, 2, 3) - 4 * 5 / 6 + 7 == 8',
  'a > 0 ? b > 0 ? 1 : 2 : 3',
  `one_of(direction, "import", 'export') && transport_document == "it's \\\\ that"`,
  '1.2345678901234567 * share <= 2e-7',
];

const NUMBER: ExpressionType = {
  kind: 'number',
  dimension: readUnit('CNY'),
  bounds: { least: -10, most: 10 },
};
const NAMES: ReadonlyMap<string, ExpressionType> = new Map([
  ...['a', 'b', 'line_before'].map((name) => [name, NUMBER] as const),
  ['share', { kind: 'number', dimension: readUnit('share'), bounds: { least: 0, most: 1 } }],
]);

const names = (name: string): ExpressionType | undefined =>
  NAMES.get(name) ?? factType(shippedLibrary().facts, name) ?? constantType(name);

/** Values of each name in three events: some known, none known, and at their ends. */
const EVENTS: readonly ((name: string) => Value)[] = [
  (name) => valueFor(names(name), '0'),
  (name) => valueFor(names(name), '7.5'),
  (name) => unknownValue(name),
];

function valueFor(type: ExpressionType | undefined, figure: string): Value {
  switch (type?.kind) {
    case 'number':
      return { kind: 'number', value: exactly(figure) };
    case 'flag':
      return { kind: 'flag', value: figure === '0' };
    case 'text':
      return { kind: 'text', value: type.values?.[0] ?? '' };
    case 'list':
      return { kind: 'list', value: [] };
    default:
      return { kind: 'tiers', value: [] };
  }
}

/** Formulas and conditions of measures, of events and of rules of one's own: what type-checks must evaluate. */
export const formulas = (): Reader => ({
  name: 'formula',
  weight: 10,
  samples: FORMULAS,
  words: [
    ...[...shippedLibrary().facts.keys()].slice(0, 20),
    '(',
    ')',
    ' && ',
    ' || ',
    ' ? 1 : ',
    'min(',
    'fen(',
    "'",
    '!',
    '-',
    ' == ',
    '1e19',
  ],
  read(input) {
    const parsed = parseExpression(input);
    if ('fault' in parsed) return 'refused';
    const { expression } = parsed;
    const again = parseExpression(writeExpression(expression));
    const isSame = differs('read back', expression, 'fault' in again ? again : again.expression);
    let complaints = 0;
    const type = checkExpression(expression, names, () => {
      complaints++;
    });
    if (complaints > 0) return accepted(isSame);
    const kinds = EVENTS.map((lookup) => evaluate(expression, lookup, shippedLibrary().terminalGroups).kind);
    const wrong = kinds.find((kind) => kind !== type.kind && kind !== 'unknown' && kind !== 'undefined');
    return accepted(isSame, wrong === undefined ? null : `is ${type.kind} and gives ${wrong}`);
  },
});

/** Figures of documents, which may name their unit. */
export const documentFigures = (): Reader => ({
  name: 'document figure',
  weight: 8,
  samples: [
    '1.2 CNY/km',
    '0.5',
    '12 CNY/km',
    '3,5 CNY/km',
    '1e-3',
    '7.25',
    '0.000001 CNY/km',
    '1 500 CNY/km',
  ],
  words: [' CNY/km', '%', ' km', ' CNY/(km)', '1e21', '0.1234567890123456789'],
  read(input) {
    const shape = { unit: 'CNY/km', least: 0, most: 1_000_000 };
    const read = documentFigure(input, shape, 'path');
    if (!isExact(read)) return 'refused';
    const again = documentFigure(read.toFixed(), shape, 'path');
    return accepted(
      read.lt(0) || read.gt(1_000_000) ? `out of bounds: ${read.toFixed()}` : null,
      differs('read back', read.toFixed(), isExact(again) ? again.toFixed() : again),
    );
  },
});
