import { MINUTES_PER_DAY } from './duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant, parseInstant } from './instant.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day in Beijing, or null where the text names none. */
export function readDay(text: string): BeijingDate | null {
  const moment = DAY.test(text) ? parseInstant(text) : null;
  return moment === null ? null : beijingDate(moment);
}

/** Midnight in Beijing. */
export function startOfDay(date: BeijingDate): Instant {
  const start = parseInstant(date);
  if (start === null) throw new RangeError(`not a calendar day: ${date}`);
  return start;
}

export const addDays = (date: BeijingDate, days: number): BeijingDate =>
  beijingDate(instant(startOfDay(date) + days * MINUTES_PER_DAY));

/** Whole calendar months from one day to a later one: 2026-12-31 to 2027-01-01 is 1, to 2026-12-31 is 0. */
export const monthsBetween = (earlier: BeijingDate, later: BeijingDate): number =>
  monthCount(later) - monthCount(earlier);

/** The first day of the month after a day's. */
export function startOfNextMonth(date: BeijingDate): BeijingDate {
  const months = monthCount(date);
  const text = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const first = readDay(text);
  if (first === null) throw new RangeError(`no month after that of ${date}`);
  return first;
}

/** Months since the year 0, January being 1. */
const monthCount = (date: BeijingDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Days from one day to another, negative where that is earlier. */
export const daysBetween = (from: BeijingDate, to: BeijingDate): number =>
  (startOfDay(to) - startOfDay(from)) / MINUTES_PER_DAY;
