import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../src/simulation/quantiles.ts';

const SHARES = [0, 0.1, 0.5, 0.9, 1];

/** By the book: sort, then interpolate. */
function bySorting(sample: Float64Array): readonly number[] {
  const sorted = Float64Array.from(sample).sort();
  return SHARES.map((share) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below] ?? Number.NaN;
    const high = sorted[below + 1] ?? low;
    return low + (high - low) * (position - below);
  });
}

describe('quantiles', () => {
  it('are those of the sorted sample, to the bit, whatever repeats in it or is no number', () => {
    const few = fc.constantFrom(0, 1, 7.5, 1440, Number.NaN);
    const any = fc.oneof(
      fc.double({ min: -1e9, max: 1e9 }).map((value) => value + 0),
      few,
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 300 }), (values) => {
        const sample = Float64Array.from(values);
        expect(quantilesOf(sample, SHARES)).toEqual(bySorting(sample));
      }),
    );
  });

  it('leave the sample as it is', () => {
    const sample = Float64Array.of(3, 1, 2);
    quantilesOf(sample, [0.5]);
    expect([...sample]).toEqual([3, 1, 2]);
  });
});
