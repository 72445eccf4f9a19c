import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayAfter,
  daysBetween,
  monthStart,
  monthsBetween,
  parseDay,
  startOfDay,
} from '../../src/units/calendar-day.ts';
import { beijingDate, formatInstant } from '../../src/units/instant.ts';

const day = (text: string) => {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
};
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(day('2000-01-01'), days));

describe('a calendar day', () => {
  it.each(['2026-02-30', '2026-2-3', '2026/02/03', '2026-02-03T00:00', '', ' 2026-02-03'])(
    'is not read from %j',
    (text) => expect(parseDay(text)).toBeNull(),
  );

  it('begins at midnight in Beijing', () => {
    expect(formatInstant(startOfDay(day('2026-12-07')))).toBe('2026-12-07T00:00+08:00');
  });

  it('is followed by the next one over months, years and leap days', () => {
    expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01');
    expect(dayAfter(day('2028-02-28'))).toBe('2028-02-29');
    expect(dayAfter(day('2027-02-28'))).toBe('2027-03-01');
  });

  it('is as many days from another as have to be added to come there', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(daysBetween(to, from)).toBe(days === 0 ? 0 : -days);
        expect(beijingDate(startOfDay(to))).toBe(to);
      }),
    );
  });
});

describe('a month', () => {
  it('is counted by the calendar, not by days', () => {
    expect(monthsBetween(day('2026-12-31'), day('2027-01-01'))).toBe(1);
    expect(monthsBetween(day('2026-12-01'), day('2026-12-31'))).toBe(0);
    expect(monthsBetween(day('2026-01-15'), day('2024-12-15'))).toBe(-13);
  });

  it('begins on its first day, so many months on', () => {
    expect(monthStart(day('2026-11-30'), 1)).toBe('2026-12-01');
    expect(monthStart(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(monthStart(day('2026-12-31'), 13)).toBe('2028-01-01');
    expect(monthStart(day('2026-01-31'), -1)).toBe('2025-12-01');
    expect(monthStart(day('2026-01-31'), 0)).toBe('2026-01-01');
  });

  it('begins as many months on as there are between', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -100, max: 100 }), (from, months) => {
        expect(monthsBetween(from, monthStart(from, months))).toBe(months);
      }),
    );
  });
});
