import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraws } from '../../src/simulation/draws.ts';
import { durationAt, spreadOf } from '../../src/simulation/duration-spread.ts';
import { exp, ln } from '../../src/simulation/elementary.ts';
import { normalQuantile, Z_90 } from '../../src/simulation/normal-quantile.ts';
import { meanOf, quantilesOf } from '../../src/simulation/quantiles.ts';
import { uniformStream } from '../../src/simulation/random-stream.ts';

describe('own exponential and logarithm', () => {
  it('agree with the machine to a few units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(x))));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
  });

  it('are to the bit the sums of their series, however the terms are reckoned', () => {
    const few = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(few, (x) => {
        expect(exp(x)).toBe(expBySeries(x));
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-10, max: 1e10, noNaN: true }), (x) => {
        expect(ln(x)).toBe(lnBySeries(x));
      }),
      { numRuns: 2000 },
    );
  });
});

/** By the book: each term from the one before, and more of them than a double has room for. */
function expBySeries(x: number): number {
  const doublings = Math.round(x / Math.LN2);
  const rest = x - doublings * Math.LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 20; n++) {
    term *= rest / n;
    sum += term;
  }
  return sum * 2 ** doublings;
}

function lnBySeries(x: number): number {
  let exponent = 0;
  while (x / 2 ** exponent > 1.5) exponent++;
  while (x / 2 ** exponent < 0.75) exponent--;
  const mantissa = x / 2 ** exponent;
  const z = (mantissa - 1) / (mantissa + 1);
  let power = z;
  let sum = 0;
  for (let odd = 1; odd < 60; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return 2 * sum + exponent * Math.LN2;
}

describe('the normal quantile', () => {
  it('knows the textbook values', () => {
    expect(normalQuantile(0.5)).toBeCloseTo(0, 9);
    expect(normalQuantile(0.9)).toBeCloseTo(Z_90, 8);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963985, 8);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306, 8);
  });
});

describe('the spread of a duration', () => {
  it('passes through the median and the 90th percentile it was fitted to', () => {
    const spread = spreadOf(48, 72);
    expect(durationAt(spread, 0)).toBeCloseTo(48 * 60, 6);
    expect(durationAt(spread, Z_90)).toBeCloseTo(72 * 60, 6);
  });

  it('never falls below its least time', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (median, ratio, z) => {
          const spread = spreadOf(median, median * ratio);
          expect(durationAt(spread, z)).toBeGreaterThanOrEqual(spread.least);
        },
      ),
    );
  });

  it('stands still where both quantiles are equal', () => {
    expect(durationAt(spreadOf(10, 10), 2.5)).toBe(600);
  });
});

describe('random streams', () => {
  it('repeat for a seed and key and differ between keys', () => {
    expect(uniformStream(42, 'a', 8)).toEqual(uniformStream(42, 'a', 8));
    expect(uniformStream(42, 'a', 8)).not.toEqual(uniformStream(42, 'b', 8));
    expect(uniformStream(42, 'a', 8)).not.toEqual(uniformStream(43, 'a', 8));
  });

  it('fill the unit interval evenly', () => {
    const sample = uniformStream(42, 'a', 20_000);
    expect(meanOf(sample)).toBeCloseTo(0.5, 2);
    expect(quantilesOf(sample, [0.1, 0.9])[0]).toBeCloseTo(0.1, 1);
  });

  it('give a service the same delays in whatever order itineraries are simulated', () => {
    const spread = spreadOf(10, 20);
    const first = createDraws(42, 64);
    first.durations('run|other|1', spread);
    const second = createDraws(42, 64);
    expect(first.durations('run|train|1', spread)).toEqual(second.durations('run|train|1', spread));
  });
});
