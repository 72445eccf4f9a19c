import Big from 'big.js';

/** A decimal number of any size, computed without binary rounding; divisions keep 20 decimal places. */
export type Exact = Big;

export const exactly = (value: number | string): Exact => new Big(value);

export const isExact = (value: unknown): value is Exact => value instanceof Big;

export const greatest = (a: Exact, b: Exact): Exact => (a.gte(b) ? a : b);
export const least = (a: Exact, b: Exact): Exact => (a.lte(b) ? a : b);

/** The next whole number at or above a value that is not negative. */
export const upToWhole = (value: Exact): Exact => value.round(0, Big.roundUp);

/** The next half at or above a value that is not negative. */
export const upToHalf = (value: Exact): Exact => upToWhole(value.times(2)).div(2);

/** Half away from zero to so many places. */
export const roundTo = (value: Exact, places: number): Exact => value.round(places, Big.roundHalfUp);

/** Half away from zero to two places: CNY to the fen. */
export const toFen = (value: Exact): Exact => value.round(2, Big.roundHalfUp);

/** CNY with two places, `-12345.60`. */
export const writeCny = (value: Exact): string => toFen(value).toFixed(2);

/** The shortest plain decimal text, at most `places` places, no exponent. */
export const writeExact = (value: Exact, places = 12): string => {
  const text = value.round(places, Big.roundHalfUp).toFixed();
  return text === '-0' ? '0' : text;
};

/** More than eight roundings of doubles can amount to, relative to their product. */
const PRODUCT_ERROR = 8 * Number.EPSILON;

/**
 * The whole number nearest to a product of at most eight factors and divisors, half away from zero, as decimals have
 * it. Thousands of lines are billed, and hardly one lies so near the half that doubles cannot tell its side: only then
 * is the exact product asked for.
 */
export function nearestWhole(nearly: number, exact: () => Exact): number {
  const whole = Math.round(nearly);
  const isSure = nearly > 0 && Math.abs(nearly - whole) < 0.5 - nearly * PRODUCT_ERROR;
  return isSure ? whole : roundTo(exact(), 0).toNumber();
}
