import Big from 'big.js';

/** A decimal number of any size, computed without binary rounding; divisions keep 20 decimal places. */
export type Exact = Big;

export const exactly = (value: number | string): Exact => new Big(value);

export const isExact = (value: unknown): value is Exact => value instanceof Big;

/** Half away from zero to two places: CNY to the fen. */
export const toFen = (value: Exact): Exact => value.round(2, Big.roundHalfUp);

/** CNY with two places, `-12345.60`. */
export const writeCny = (value: Exact): string => toFen(value).toFixed(2);

/** The shortest plain decimal text, at most `places` places, no exponent. */
export const writeExact = (value: Exact, places = 12): string => {
  const text = value.round(places, Big.roundHalfUp).toFixed();
  return text === '-0' ? '0' : text;
};
