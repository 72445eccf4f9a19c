import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storageDays } from '../../src/tariff/storage.ts';

describe('days of storage', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [1440, 0, 1],
    [1441, 0, 2],
    [4320, 3, 0],
    [4321, 3, 1],
    [1, 3, 0],
  ])('of a wait of %i minutes with %i days free are %i', (minutes, free, days) => {
    expect(storageDays(minutes, free)).toBe(days);
  });

  it('are exact at the end of every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
        expect(storageDays(days * 1440, 0)).toBe(days);
        expect(storageDays(days * 1440 + 1, 0)).toBe(days + 1);
      }),
    );
  });
});
