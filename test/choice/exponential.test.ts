import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential, logarithm } from '../../src/choice/exponential.ts';

const SEED = { seed: 20261130, numRuns: 2000 };
/** Four units in the last place of a double. */
const NEAR = 2 ** -50;

describe('the exponential', () => {
  it('is the engine’s own to the last places', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(NEAR);
      }),
      SEED,
    );
    expect([exponential(0), exponential(-1e9), exponential(1e9)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
  });
});

describe('the logarithm', () => {
  it('undoes the exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        const exact = Math.log(x);
        expect(Math.abs(logarithm(x) - exact)).toBeLessThanOrEqual(NEAR * Math.max(1, Math.abs(exact)));
      }),
      SEED,
    );
    expect([logarithm(1), logarithm(0), logarithm(-1)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN]);
  });
});
