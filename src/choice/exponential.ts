/*
 * The language leaves exponentials and logarithms to each engine, which may round them each in its own way. These use
 * sums and products alone, which IEEE 754 fixes, so that shares are the same bytes everywhere.
 */

/** ln 2 in two parts: the first has so few bits that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LN2 = LN2_HIGH + LN2_LOW;

/** Below and above these a double has underflown or overflown. */
const LEAST_EXPONENT = -745.2;
const MOST_EXPONENT = 709.7;

/** Terms of the series around 0 that matter within half of ln 2. */
const EXPONENTIAL_TERMS = 16;
/** Odd terms of the series of the inverse hyperbolic tangent that matter between the square roots of 1/2 and 2. */
const LOGARITHM_TERMS = 12;

/** e to the `x`, within 2 units in the last place. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < LEAST_EXPONENT) return 0;
  if (x > MOST_EXPONENT) return Number.POSITIVE_INFINITY;
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 1;
  for (let term = EXPONENTIAL_TERMS; term > 0; term--) sum = 1 + (sum * rest) / term;
  // In two steps, since a power of two may lie beyond the doubles where the product does not.
  const half = Math.trunc(halvings / 2);
  return sum * powerOfTwo(half) * powerOfTwo(halvings - half);
}

/** The natural logarithm of a positive `x`, within 2 units in the last place; minus infinity of 0. */
export function logarithm(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa > Math.SQRT2; mantissa /= 2) exponent++;
  for (; mantissa < Math.SQRT1_2; mantissa *= 2) exponent--;
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = LOGARITHM_TERMS; term >= 0; term--) sum = sum * square + 1 / (2 * term + 1);
  return exponent * LN2_HIGH + (2 * ratio * sum + exponent * LN2_LOW);
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  const factor = exponent < 0 ? 0.5 : 2;
  for (let times = Math.abs(exponent); times > 0; times--) power *= factor;
  return power;
}
