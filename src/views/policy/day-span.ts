import { addDays, daysBetween, parseDay } from '../../units/calendar-day.ts';
import type { BeijingDate } from '../../units/instant.ts';

/** Days that the hand-over may be put on: from the start of the text to two years past its end. */
export const FIRST_DAY = '2024-01-01' as BeijingDate;
export const LAST_DAY = '2028-12-31' as BeijingDate;
export const YEARS = ['2024', '2025', '2026', '2027', '2028'] as const;

/** Days that mean something: start, issue and last day of the text. */
export const TICKS = [FIRST_DAY, '2024-04-18', '2026-12-31'] as const;
export const [, ISSUE_DAY, CLIFF_DAY] = TICKS;
/** The same as a day that can be reckoned from. */
export const LAST_OF_TEXT = CLIFF_DAY as BeijingDate;

/** Whole days from {@link FIRST_DAY}; before it, or for text that is no day, 0 at the least. */
export function dayNumber(text: string): number {
  const day = parseDay(text);
  return day === null ? 0 : Math.max(0, daysBetween(FIRST_DAY, day));
}

/** The day of {@link dayNumber}. */
export const dayAt = (number: number): string => addDays(FIRST_DAY, number);
