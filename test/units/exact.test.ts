import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, nearestWhole, roundTo } from '../../src/units/exact.ts';

const exact = (value: number, factor: number, divisor: number) => exactly(value).times(factor).div(divisor);

describe('the whole number nearest to a product', () => {
  it('is that of the decimals, whichever side of the half doubles take it to lie', () => {
    expect(nearestWhole(1.005 * 100, () => exactly(1.005).times(100))).toBe(101);
    expect(nearestWhole(8.345 * 100, () => exactly(8.345).times(100))).toBe(835);
    expect(nearestWhole(-2.5, () => exactly(-2.5))).toBe(-3);
    const decimal = fc.integer({ min: 0, max: 1e9 }).map((value) => value / 1000);
    const halves = fc.integer({ min: 0, max: 1e6 }).map((value) => value + 0.5);
    fc.assert(
      fc.property(
        fc.oneof(decimal, halves),
        decimal,
        fc.constantFrom(1, 2, 365),
        (value, factor, divisor) => {
          const whole = roundTo(exact(value, factor, divisor), 0).toNumber();
          expect(nearestWhole((value * factor) / divisor, () => exact(value, factor, divisor))).toBe(whole);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not ask for the exact product where doubles can tell', () => {
    const refuse = () => {
      throw new Error('asked');
    };
    expect(nearestWhole(3.3, refuse)).toBe(3);
    expect(() => nearestWhole(2.5, refuse)).toThrow('asked');
  });
});
