import { describe, expect, it } from 'vitest';
import { instantOfLocal } from '../../../src/network/clock/local-time.ts';
import { type Instant, parseInstant } from '../../../src/units/instant.ts';

const utc = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === null) throw new Error(text);
  return at;
};

/** Berlin in 2026: summer time from 29 March 01:00Z to 25 October 01:00Z. */
const BERLIN = [
  { fromUtcMinute: utc('2023-01-01T00:00Z'), offsetMinutes: 60 },
  { fromUtcMinute: utc('2026-03-29T01:00Z'), offsetMinutes: 120 },
  { fromUtcMinute: utc('2026-10-25T01:00Z'), offsetMinutes: 60 },
];

describe('a time by a local clock', () => {
  it.each([
    ['2026-01-15', 720, '2026-01-15T11:00Z'],
    ['2026-07-15', 720, '2026-07-15T10:00Z'],
    ['2026-03-29', 119, '2026-03-29T00:59Z'],
    ['2026-03-29', 180, '2026-03-29T01:00Z'],
    ['2026-10-25', 1439, '2026-10-25T22:59Z'],
  ])('on %s at minute %i is one instant', (day, minute, expected) => {
    expect(instantOfLocal(day, minute, BERLIN)).toBe(utc(expected));
  });

  it('that spring leaves out counts by the offset before', () => {
    expect(instantOfLocal('2026-03-29', 150, BERLIN)).toBe(utc('2026-03-29T01:30Z'));
  });

  it('that autumn shows twice is the later', () => {
    expect(instantOfLocal('2026-10-25', 150, BERLIN)).toBe(utc('2026-10-25T01:30Z'));
  });

  it('before the first offset counts by it', () => {
    expect(instantOfLocal('2020-01-01', 0, BERLIN)).toBe(utc('2019-12-31T23:00Z'));
  });
});
