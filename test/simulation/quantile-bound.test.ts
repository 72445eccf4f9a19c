import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFilledAtLeast } from '../../src/simulation/quantile-bound.ts';
import { quantilesOf } from '../../src/simulation/quantiles.ts';

/** Few different values, so that many lie on a bound. */
const minutes = fc.integer({ min: 0, max: 12 });
const values = fc.array(minutes, { minLength: 1, maxLength: 700 }).map((of) => Float64Array.from(of));
const share = fc.constantFrom(0, 0.1, 0.5, 0.9, 1);
const UNFILLED = -1;

/** The value in order at or below which a quantile is interpolated upwards. */
const valueBelow = (of: Float64Array, at: number): number => of.toSorted()[Math.floor(at * (of.length - 1))]!;

function fill(of: Float64Array, at: number, least: number, origin: number) {
  const sample = new Float64Array(of.length).fill(UNFILLED);
  const isSure = isFilledAtLeast(sample, at, least, origin, (first, end) =>
    sample.set(of.subarray(first, end), first),
  );
  return { sample, isSure };
}

describe('filling a sample while its quantile may still be less than a bound', () => {
  it('is sure just where the value in order below the quantile is no less', () => {
    fc.assert(
      fc.property(values, share, minutes, minutes, (of, at, least, origin) => {
        const { isSure } = fill(of, at, least, origin);
        expect(isSure).toBe(valueBelow(of, at) - origin >= least);
        if (isSure) expect(quantilesOf(of, [at], origin)[0]).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('fills all of a sample that is not surely past it, and what it fills with what belongs there', () => {
    fc.assert(
      fc.property(values, share, minutes, minutes, (of, at, least, origin) => {
        const { sample, isSure } = fill(of, at, least, origin);
        const unfilled = sample.indexOf(UNFILLED);
        expect(unfilled).toBe(isSure ? unfilled : -1);
        const filled = unfilled < 0 ? sample.length : unfilled;
        expect(sample.subarray(0, filled)).toEqual(of.subarray(0, filled));
        expect(new Set(sample.subarray(filled))).toEqual(new Set(unfilled < 0 ? [] : [UNFILLED]));
      }),
    );
  });

  it('leaves off as soon as it is sure', () => {
    const { sample, isSure } = fill(new Float64Array(2048).fill(9), 0.5, 5, 0);
    expect(isSure).toBe(true);
    expect(sample.indexOf(UNFILLED)).toBe(1536);
  });

  it('counts no draw that never arrives', () => {
    expect(fill(Float64Array.of(9, Number.NaN, Number.NaN), 0.5, 5, 0).isSure).toBe(false);
  });
});
