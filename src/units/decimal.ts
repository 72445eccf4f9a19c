import Big from 'big.js';

/** Text as a product is written: no sign, no exponent, no zero too many. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** Exact decimal text, no exponent: prices and factors until they are rounded to money. */
export function multiply(...factors: readonly string[]): string {
  const [first = '1', ...others] = factors.filter((factor) => factor !== '1');
  if (others.length === 0 && PLAIN.test(first)) return first;
  return others.reduce((product, factor) => product.times(factor), new Big(first)).toFixed();
}

/** 1 - value, for discounts. */
export const complement = (value: string): string => new Big(1).minus(value).toFixed();

export const decimalOf = (value: number): string => new Big(value).toFixed();
