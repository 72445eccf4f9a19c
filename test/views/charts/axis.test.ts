import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisMoney } from '../../../src/views/charts/axis-money.ts';
import { dayTicks, logTicks, paddedLogDomain } from '../../../src/views/charts/axis-ticks.ts';

describe('ticks of the money axis', () => {
  it('are 1, 2 and 5 times powers of ten', () => {
    expect(logTicks(35_000, 250_000, 4)).toEqual([50_000, 100_000, 200_000]);
  });

  it('thin out where they would crowd', () => {
    expect(logTicks(30_000, 3_000_000, 4)).toEqual([50_000, 100_000, 500_000, 1_000_000]);
    expect(logTicks(500, 5_000_000, 4)).toEqual([1000, 10_000, 100_000, 1_000_000]);
  });

  it('lie inside their span, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 1000 }), (low, times) => {
        const ticks = logTicks(low, low * times, 5);
        return ticks.every(
          (tick, index) => tick >= low && tick <= low * times && tick > (ticks[index - 1] ?? 0),
        );
      }),
    );
  });

  it('are written as each language counts', () => {
    expect([50_000, 1_000_000, 200_000_000].map((value) => axisMoney(value, 'zh'))).toEqual([
      '5 万',
      '100 万',
      '2 亿',
    ]);
    expect([500, 50_000, 1_000_000].map((value) => axisMoney(value, 'en'))).toEqual(['500', '50k', '1m']);
  });
});

describe('the span of the money axis', () => {
  it('leaves room at both ends, also for a single value', () => {
    const [low, high] = paddedLogDomain([80_000]);
    expect(low).toBeLessThan(80_000);
    expect(high).toBeGreaterThan(80_000);
  });
});

describe('ticks of the day axis', () => {
  it('are whole days from zero', () => {
    expect(dayTicks(45, 6)).toEqual([0, 10, 20, 30, 40]);
    expect(dayTicks(2.4, 6)).toEqual([0, 1, 2]);
  });
});
