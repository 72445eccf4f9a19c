import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beijingDate,
  beijingWeekday,
  formatInstant,
  instant,
  parseInstant,
} from '../../src/units/instant.ts';

describe('an instant', () => {
  it('is Beijing time when no offset is written', () => {
    expect(parseInstant('2026-12-07T18:00')).toBe(parseInstant('2026-12-07T10:00Z'));
    expect(parseInstant('2026-12-07T18:00:59')).toBe(parseInstant('2026-12-07T19:00+09:00'));
    expect(parseInstant('2026-12-07')).toBe(parseInstant('2026-12-06T16:00Z'));
  });

  it.each([
    '',
    'tomorrow',
    '2026-02-30',
    '2026-13-01',
    '2026-12-07T25:00',
    '2026-12-07T18:60',
    '2026-12-07T18:00+99:99',
    '2026-12-07 18:00',
    ' 2026-12-07',
  ])('is not read from %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('belongs to a Beijing day and weekday whatever the machine thinks', () => {
    const time = parseInstant('2026-12-31T16:30Z');
    expect(time).not.toBeNull();
    expect(beijingDate(instant(time ?? 0))).toBe('2027-01-01');
    expect(beijingWeekday(instant(time ?? 0))).toBe(4);
  });

  it('is written as its clock in Beijing stands, in whatever order days are asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -60_000_000, max: 60_000_000 }), { maxLength: 40 }),
        (minutes) => {
          const written = minutes.map((minute) => formatInstant(instant(minute)));
          const clocks = minutes.map((minute) =>
            new Date((minute + 480) * 60_000).toISOString().slice(0, 16),
          );
          expect(written).toEqual(clocks.map((clock) => `${clock}+08:00`));
          expect(minutes.map((minute) => beijingDate(instant(minute)))).toEqual(
            clocks.map((clock) => clock.slice(0, 10)),
          );
        },
      ),
      { numRuns: 500 },
    );
    expect(() => formatInstant(instant(Number.NaN))).toThrow();
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minute) => {
        expect(parseInstant(formatInstant(instant(minute)))).toBe(minute);
      }),
    );
  });
});
