import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuantileAtLeast, isQuantileBeyond } from '../../src/simulation/quantile-bound.ts';
import { quantilesOf } from '../../src/simulation/quantiles.ts';

/** Few different values, so that many lie on a bound. */
const minutes = fc.integer({ min: 0, max: 12 });
const sample = fc.array(minutes, { minLength: 1, maxLength: 700 }).map((values) => Float64Array.from(values));
const share = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);

/** The value in order at or below which a quantile is interpolated upwards. */
const valueBelow = (values: Float64Array, of: number): number =>
  values.toSorted()[Math.floor(of * (values.length - 1))]!;

describe('a bound of a quantile', () => {
  it('is sure just where the value in order below the quantile is no less', () => {
    fc.assert(
      fc.property(sample, share, minutes, minutes, (values, of, least, origin) => {
        const isSure = isQuantileAtLeast(values, of, least, origin);
        expect(isSure).toBe(valueBelow(values, of) - origin >= least);
        if (isSure) expect(quantilesOf(values, [of], origin)[0]).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('is sure of what follows from values past bounds of their own', () => {
    const draws = fc.array(fc.tuple(minutes, minutes), { minLength: 1, maxLength: 700 });
    fc.assert(
      fc.property(draws, share, (pairs, of) => {
        const values = Float64Array.from(pairs, ([value]) => value);
        const bounds = Float64Array.from(pairs, ([, bound]) => bound);
        const past = values.map((value, draw) => value - bounds[draw]!);
        expect(isQuantileBeyond(values, of, bounds)).toBe(valueBelow(past, of) >= 0);
      }),
    );
  });

  it('counts no draw that never arrives, and none whose bound is not known', () => {
    const never = Float64Array.of(9, Number.NaN, Number.NaN);
    expect(isQuantileAtLeast(never, 0.5, 5)).toBe(false);
    expect(isQuantileBeyond(never, 0.5, Float64Array.of(1, 1, 1))).toBe(false);
    const unknown = Float64Array.of(1, Number.POSITIVE_INFINITY, Number.NaN);
    expect(isQuantileBeyond(Float64Array.of(9, 9, 9), 0.5, unknown)).toBe(false);
  });
});
