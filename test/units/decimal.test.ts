import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiply } from '../../src/units/decimal.ts';

describe('a product of decimals', () => {
  it('is exact and written without a zero too many', () => {
    expect(multiply('1980.00')).toBe('1980');
    expect(multiply('0.50', '1', '1')).toBe('0.5');
    expect(multiply('1', '1')).toBe('1');
    expect(multiply('.5', '1')).toBe('0.5');
    expect(multiply('007', '1')).toBe('7');
    expect(multiply('0.1', '0.2', '3')).toBe('0.06');
    expect(multiply()).toBe('1');
  });

  it('does not depend on factors of one', () => {
    const factor = fc.oneof(
      fc.constant('1'),
      fc.integer({ min: -1e6, max: 1e6 }).map((value) => (value / 1000).toFixed(3)),
    );
    fc.assert(
      fc.property(fc.array(factor, { maxLength: 4 }), (factors) => {
        const product = factors.reduce((sum, next) => sum.times(next), new Big(1)).toFixed();
        expect(multiply(...factors)).toBe(product);
      }),
    );
  });
});
