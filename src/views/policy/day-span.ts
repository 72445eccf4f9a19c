import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { beijingDate, instant, parseInstant } from '../../units/instant.ts';

/** Days that the hand-over may be put on: from the start of the text to two years past its end. */
export const FIRST_DAY = '2024-01-01';
export const LAST_DAY = '2028-12-31';
export const YEARS = ['2024', '2025', '2026', '2027', '2028'] as const;

/** Days that mean something: start, issue and last day of the text. */
export const TICKS = [FIRST_DAY, '2024-04-18', '2026-12-31'] as const;
export const [, ISSUE_DAY, CLIFF_DAY] = TICKS;

/** Whole days from {@link FIRST_DAY}; before it, or for text that is no day, 0 at the least. */
export function dayNumber(day: string): number {
  const at = parseInstant(day);
  return at === null ? 0 : Math.max(0, Math.round((at - START) / MINUTES_PER_DAY));
}

/** The day of {@link dayNumber}. */
export const dayAt = (number: number): string => beijingDate(instant(START + number * MINUTES_PER_DAY));

export const isWithinSpan = (day: string): boolean =>
  parseInstant(day) !== null && day >= FIRST_DAY && day <= LAST_DAY;

/** Whole days from one day to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  const [start, end] = [parseInstant(from), parseInstant(to)];
  return start === null || end === null ? 0 : Math.round((end - start) / MINUTES_PER_DAY);
}

const START = parseInstant(FIRST_DAY) ?? 0;
