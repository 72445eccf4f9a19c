import type { Bounds } from './expression-type.ts';
import { ANYTHING } from './expression-type.ts';

export const negated = ({ least, most }: Bounds): Bounds => ({ least: -most, most: -least });

export const sumOf = (left: Bounds, right: Bounds): Bounds => ({
  least: left.least + right.least,
  most: left.most + right.most,
});

export function productOf(left: Bounds, right: Bounds): Bounds {
  const corners = [left.least, left.most].flatMap((a) => [right.least, right.most].map((b) => times(a, b)));
  return { least: Math.min(...corners), most: Math.max(...corners) };
}

export function quotientOf(left: Bounds, right: Bounds): Bounds {
  if (holdsZero(right)) return ANYTHING;
  return productOf(left, { least: 1 / right.most, most: 1 / right.least });
}

/** An unbounded factor times nothing is nothing. */
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

export const holdsZero = ({ least, most }: Bounds): boolean => least <= 0 && most >= 0;

export const hullOf = (bounds: readonly Bounds[]): Bounds => ({
  least: Math.min(...bounds.map(({ least }) => least)),
  most: Math.max(...bounds.map(({ most }) => most)),
});
