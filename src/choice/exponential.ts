import { present } from '../units/present.ts';

/*
 * The language leaves exponentials and logarithms to each engine, which may round them each in its own way. These use
 * sums and products alone, which IEEE 754 fixes, so that shares are the same bytes everywhere.
 */

/** ln 2 in two parts: the first has so few bits that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const PER_LN2 = 1 / (LN2_HIGH + LN2_LOW);
/** A number so large that what is added to it is rounded to a whole one, halves to the even. */
const WHOLE = 1.5 * 2 ** 52;

/** Below and above these a double has underflown or overflown. */
const LEAST_EXPONENT = -745.2;
const MOST_EXPONENT = 709.7;

/** One over the factorials: terms of the series of e to the x that matter within half of ln 2. */
const E2 = 1 / 2;
const E3 = E2 / 3;
const E4 = E3 / 4;
const E5 = E4 / 5;
const E6 = E5 / 6;
const E7 = E6 / 7;
const E8 = E7 / 8;
const E9 = E8 / 9;
const E10 = E9 / 10;
const E11 = E10 / 11;
const E12 = E11 / 12;
const E13 = E12 / 13;
const E14 = E13 / 14;
/** Two to the powers that a half of the exponent of a double may have. */
const MOST_HALF = 540;
const POWERS = Float64Array.from({ length: 2 * MOST_HALF + 1 }, (_, index) => powerOfTwo(index - MOST_HALF));

/** e to the `x`, within 2 units in the last place. */
export function exponential(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x < LEAST_EXPONENT) return 0;
  if (x > MOST_EXPONENT) return Number.POSITIVE_INFINITY;
  const halvings = x * PER_LN2 + WHOLE - WHOLE;
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW;
  const square = rest * rest;
  // Even and odd terms by themselves: a processor works on both at once.
  const even =
    1 +
    square *
      (E2 + square * (E4 + square * (E6 + square * (E8 + square * (E10 + square * (E12 + square * E14))))));
  const odd =
    1 + square * (E3 + square * (E5 + square * (E7 + square * (E9 + square * (E11 + square * E13)))));
  const sum = even + rest * odd;
  // In two steps, since a power of two may lie beyond the doubles where the product does not.
  const half = Math.trunc(halvings / 2);
  return sum * present(POWERS[half + MOST_HALF]) * present(POWERS[halvings - half + MOST_HALF]);
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
  const fourth = square * square;
  const even =
    1 +
    fourth *
      (1 / 5 + fourth * (1 / 9 + fourth * (1 / 13 + fourth * (1 / 17 + fourth * (1 / 21 + fourth / 25)))));
  const odd =
    1 / 3 + fourth * (1 / 7 + fourth * (1 / 11 + fourth * (1 / 15 + fourth * (1 / 19 + fourth / 23))));
  const sum = even + square * odd;
  return exponent * LN2_HIGH + (2 * ratio * sum + exponent * LN2_LOW);
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  const factor = exponent < 0 ? 0.5 : 2;
  for (let times = Math.abs(exponent); times > 0; times--) power *= factor;
  return power;
}
