import { addDays, dayAfter, startOfDay } from '../units/calendar-day.ts';
import { type BeijingDate, beijingWeekday } from '../units/instant.ts';

/** When a working day ends, and goods are ready or due where no time of day is said. */
export const CLOSE = '18:00';
const SATURDAY = 5;

/** Days are written with four digits of a year: in its last week the next working day may have none. */
const LAST_WEEK = '9999-12-25';

/** The close of the next working day, at which a form begins too; null at the end of the calendar. */
export function usualReady(today: BeijingDate): string | null {
  if (today >= LAST_WEEK) return null;
  const tomorrow = dayAfter(today);
  const weekday = beijingWeekday(startOfDay(tomorrow));
  return `${addDays(tomorrow, weekday >= SATURDAY ? 7 - weekday : 0)}T${CLOSE}`;
}
