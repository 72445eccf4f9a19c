import { holdsZero, hullOf, negated, productOf, quotientOf, sumOf } from './bounds.ts';
import type { Expression, Operator } from './expression.ts';
import { ANYTHING, type ExpressionType, writeType } from './expression-type.ts';
import { combine, DIMENSIONLESS, isSameDimension, readUnit } from './physical-unit.ts';
import { writeExpression } from './write-expression.ts';

export type TypeFault =
  | { readonly fault: 'unknown_name'; readonly name: string }
  | { readonly fault: 'unknown_function'; readonly name: string }
  | { readonly fault: 'type'; readonly found: string; readonly expected: string; readonly at: string }
  | { readonly fault: 'unit'; readonly left: string; readonly right: string; readonly at: string }
  | { readonly fault: 'arity'; readonly name: string; readonly count: number; readonly expected: string }
  | { readonly fault: 'value'; readonly value: string; readonly allowed: string }
  | { readonly fault: 'division_by_zero'; readonly at: string };

/** The type of every name an expression may read; undefined for a name that stands for nothing. */
export type Names = (name: string) => ExpressionType | undefined;

interface NumberType {
  readonly kind: 'number';
  readonly dimension: (ExpressionType & { kind: 'number' })['dimension'];
  readonly bounds: (ExpressionType & { kind: 'number' })['bounds'];
}

/** Where in a formula something is wrong, as text. */
type Place = () => string;

const FLAG: ExpressionType = { kind: 'flag' };

/** The type of an expression. Whatever is wrong is told to `complain`; the type is then the best guess. */
export function checkExpression(
  expression: Expression,
  names: Names,
  complain: (fault: TypeFault) => void,
): ExpressionType {
  const check = (part: Expression): ExpressionType => checkExpression(part, names, complain);
  // Written only where something is wrong: written at every level, a long formula would take its length squared.
  const at: Place = () => writeExpression(expression);
  const asFlag = (part: Expression): void => {
    const type = check(part);
    if (type.kind !== 'flag') complain({ fault: 'type', found: writeType(type), expected: 'flag', at: at() });
  };
  const asNumber = (part: Expression): NumberType => {
    const type = check(part);
    if (type.kind === 'number') return type;
    complain({ fault: 'type', found: writeType(type), expected: 'number', at: at() });
    return { kind: 'number', dimension: null, bounds: ANYTHING };
  };
  switch (expression.kind) {
    case 'number': {
      const value = expression.value.toNumber();
      const dimension = value === 0 ? null : DIMENSIONLESS;
      return { kind: 'number', dimension, bounds: { least: value, most: value } };
    }
    case 'flag':
      return FLAG;
    case 'text':
      return { kind: 'text', values: [expression.value] };
    case 'name': {
      const type = names(expression.name);
      if (!type) complain({ fault: 'unknown_name', name: expression.name });
      return type ?? { kind: 'number', dimension: null, bounds: ANYTHING };
    }
    case 'not':
      asFlag(expression.of);
      return FLAG;
    case 'negate': {
      const { dimension, bounds } = asNumber(expression.of);
      return { kind: 'number', dimension, bounds: negated(bounds) };
    }
    case 'choice': {
      asFlag(expression.test);
      return alike(check(expression.consequence), check(expression.otherwise), at, complain);
    }
    case 'call':
      return checkCall(expression, { check, asNumber, at, complain });
    case 'binary':
      if (expression.operator === '&&' || expression.operator === '||') {
        asFlag(expression.left);
        asFlag(expression.right);
        return FLAG;
      }
      if (expression.operator === '==' || expression.operator === '!=') {
        alike(check(expression.left), check(expression.right), at, complain);
        return FLAG;
      }
      return arithmetic(
        expression.operator,
        asNumber(expression.left),
        asNumber(expression.right),
        at,
        complain,
      );
  }
}

/** The common type of two values that are compared or stand for each other. */
function alike(
  left: ExpressionType,
  right: ExpressionType,
  at: Place,
  complain: (fault: TypeFault) => void,
): ExpressionType {
  if (left.kind === 'number' && right.kind === 'number') {
    const isSame = !left.dimension || !right.dimension || isSameDimension(left.dimension, right.dimension);
    if (!isSame) complain({ fault: 'unit', left: writeType(left), right: writeType(right), at: at() });
    return {
      kind: 'number',
      dimension: left.dimension ?? right.dimension,
      bounds: hullOf([left.bounds, right.bounds]),
    };
  }
  if (left.kind !== right.kind) {
    complain({ fault: 'type', found: writeType(right), expected: writeType(left), at: at() });
    return left;
  }
  if (left.kind === 'text' && right.kind === 'text') {
    mustAllow(left.values, right.values, complain);
    const values = left.values && right.values ? [...new Set([...left.values, ...right.values])] : null;
    return { kind: 'text', values };
  }
  return left;
}

/** A word that is compared with a closed list must be on it: else it is misspelt. */
function mustAllow(
  left: readonly string[] | null,
  right: readonly string[] | null,
  complain: (fault: TypeFault) => void,
): void {
  if (!left || !right) return;
  const [wide, narrow] = left.length >= right.length ? [left, right] : [right, left];
  if (wide.length === 1) return;
  for (const value of narrow) {
    if (!wide.includes(value)) complain({ fault: 'value', value, allowed: wide.join(', ') });
  }
}

function arithmetic(
  operator: Operator,
  left: NumberType,
  right: NumberType,
  at: Place,
  complain: (fault: TypeFault) => void,
): ExpressionType {
  if (operator === '*' || operator === '/') {
    const sign = operator === '*' ? 1 : -1;
    const dimension = combine(left.dimension ?? DIMENSIONLESS, right.dimension ?? DIMENSIONLESS, sign);
    if (operator === '*') return { kind: 'number', dimension, bounds: productOf(left.bounds, right.bounds) };
    if (holdsZero(right.bounds)) complain({ fault: 'division_by_zero', at: at() });
    return { kind: 'number', dimension, bounds: quotientOf(left.bounds, right.bounds) };
  }
  const common = alike(left, right, at, complain);
  if (operator !== '+' && operator !== '-') return FLAG;
  const other = operator === '+' ? right.bounds : negated(right.bounds);
  return {
    kind: 'number',
    dimension: common.kind === 'number' ? common.dimension : null,
    bounds: sumOf(left.bounds, other),
  };
}

interface CallContext {
  readonly check: (part: Expression) => ExpressionType;
  readonly asNumber: (part: Expression) => NumberType;
  readonly at: Place;
  readonly complain: (fault: TypeFault) => void;
}

type Call = Expression & { kind: 'call' };

function checkCall({ name, args }: Call, context: CallContext): ExpressionType {
  const { check, asNumber, at, complain } = context;
  const expectKinds = (...kinds: readonly ExpressionType['kind'][]): readonly ExpressionType[] => {
    const types = args.map(check);
    const found = types.map(({ kind }) => kind);
    if (found.join() !== kinds.join()) {
      complain({ fault: 'type', found: found.join(', '), expected: kinds.join(', '), at: at() });
    }
    return types;
  };
  switch (name) {
    case 'min':
    case 'max': {
      if (args.length === 0) complain({ fault: 'arity', name, count: 0, expected: '1+' });
      const types = args.map(asNumber);
      const common = types.reduce<ExpressionType | undefined>(
        (left, right) => (left ? alike(left, right, at, complain) : right),
        undefined,
      );
      const pick = name === 'min' ? Math.min : Math.max;
      const bounds = {
        least: pick(...types.map((type) => type.bounds.least)),
        most: pick(...types.map((type) => type.bounds.most)),
      };
      return { kind: 'number', dimension: common?.kind === 'number' ? common.dimension : null, bounds };
    }
    case 'fen':
      return requireUnits(name, args.map(asNumber), ['CNY'], 'CNY', context);
    case 'annuity':
      return requireUnits(name, args.map(asNumber), ['1/year', 'year'], '1/year', context);
    case 'one_of': {
      if (args.length < 2) complain({ fault: 'arity', name, count: args.length, expected: '2+' });
      const [asked, ...allowed] = args.map(check);
      for (const type of allowed) if (asked) alike(asked, type, at, complain);
      return FLAG;
    }
    case 'has': {
      const [held, item] = expectKinds('list', 'text');
      if (held?.kind === 'list' && item?.kind === 'text') mustAllow(held.values, item.values, complain);
      return FLAG;
    }
    case 'at':
      expectKinds('text', 'text');
      return FLAG;
    case 'known':
      if (args.length !== 1 || args[0]?.kind !== 'name') {
        complain({ fault: 'type', found: at(), expected: 'known(field)', at: at() });
      }
      args.forEach(check);
      return FLAG;
    case 'tier_discount':
      expectKinds('tiers', 'text', 'number');
      return { kind: 'number', dimension: DIMENSIONLESS, bounds: { least: 0, most: 1 } };
    default:
      complain({ fault: 'unknown_function', name });
      args.forEach(check);
      return { kind: 'number', dimension: null, bounds: ANYTHING };
  }
}

/** Holds the arguments of a function to its units; its result is taken to be positive where they are. */
function requireUnits(
  name: string,
  types: readonly NumberType[],
  units: readonly string[],
  result: string,
  { at, complain }: CallContext,
): ExpressionType {
  if (types.length !== units.length) {
    complain({ fault: 'arity', name, count: types.length, expected: String(units.length) });
  }
  types.forEach((type, index) => {
    const unit = units[index];
    const dimension = unit === undefined ? null : readUnit(unit);
    if (type.dimension && dimension && !isSameDimension(type.dimension, dimension)) {
      complain({ fault: 'unit', left: writeType(type), right: unit ?? '', at: at() });
    }
  });
  return { kind: 'number', dimension: readUnit(result), bounds: types[0]?.bounds ?? ANYTHING };
}
