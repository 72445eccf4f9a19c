import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, dayNumber, FIRST_DAY, LAST_DAY } from '../../../src/views/policy/day-span.ts';

describe('the days a hand-over may be put on', () => {
  it('are counted from the first day of the text', () => {
    expect(dayNumber(FIRST_DAY)).toBe(0);
    expect(dayNumber('2024-04-18')).toBe(108);
    expect(dayNumber(LAST_DAY)).toBe(1826);
  });

  it('come back from their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dayNumber(LAST_DAY) }), (number) => {
        expect(dayNumber(dayAt(number))).toBe(number);
      }),
    );
  });
});
