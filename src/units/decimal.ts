import Big from 'big.js';

/** Exact decimal text, no exponent: prices and factors until they are rounded to money. */
export const multiply = (...factors: readonly string[]): string =>
  factors.reduce((product, factor) => product.times(factor), new Big(1)).toFixed();

/** 1 - value, for discounts. */
export const complement = (value: string): string => new Big(1).minus(value).toFixed();

export const decimalOf = (value: number): string => new Big(value).toFixed();
