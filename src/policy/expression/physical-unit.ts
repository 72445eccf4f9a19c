/** Exponents of base units: `CNY/km` is CNY 1, km -1. A share, a factor or a count has none. */
export type Dimension = ReadonlyMap<string, number>;

const BASE_UNITS: ReadonlySet<string> = new Set([
  'CNY',
  'km',
  'hour',
  'day',
  'week',
  'year',
  'box',
  'TEU',
  't',
  'm2',
  'm3',
  'kg',
  'kWh',
  'lift',
  'car',
  'parcel',
  'voyage',
]);
const PURE_NUMBERS: ReadonlySet<string> = new Set(['1', 'share', 'factor', 'count', 'class', 'ft']);

export const DIMENSIONLESS: Dimension = new Map();

/** Reads `CNY/km`, `CNY/(TEU*day)` or `share`; null where a part is no known unit. */
export function readUnit(text: string): Dimension | null {
  const [above = '', below, ...surplus] = text.split('/');
  if (surplus.length > 0) return null;
  const top = readProduct(above);
  const bottom = below === undefined ? DIMENSIONLESS : readProduct(below.replace(/^\((.*)\)$/, '$1'));
  return top && bottom ? combine(top, bottom, -1) : null;
}

function readProduct(text: string): Dimension | null {
  const dimension = new Map<string, number>();
  for (const part of text.split('*')) {
    if (PURE_NUMBERS.has(part)) continue;
    if (!BASE_UNITS.has(part)) return null;
    dimension.set(part, (dimension.get(part) ?? 0) + 1);
  }
  return dimension;
}

/** The dimension of a product (`sign` 1) or a quotient (`sign` -1). */
export function combine(left: Dimension, right: Dimension, sign: 1 | -1): Dimension {
  const all = new Map(left);
  for (const [unit, exponent] of right) {
    const sum = (all.get(unit) ?? 0) + sign * exponent;
    if (sum === 0) all.delete(unit);
    else all.set(unit, sum);
  }
  return all;
}

export const isSameDimension = (left: Dimension, right: Dimension): boolean =>
  left.size === right.size && [...left].every(([unit, exponent]) => right.get(unit) === exponent);

/** `CNY/(TEU*day)`; `1` for a pure number. */
export function writeUnit(dimension: Dimension): string {
  const side = (sign: 1 | -1): string[] =>
    [...dimension]
      .filter(([, exponent]) => exponent * sign > 0)
      .flatMap(([unit, exponent]) => Array.from({ length: Math.abs(exponent) }, () => unit))
      .sort();
  const above = side(1).join('*') || '1';
  const below = side(-1);
  if (below.length === 0) return above;
  return `${above}/${below.length === 1 ? below[0] : `(${below.join('*')})`}`;
}
