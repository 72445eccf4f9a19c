import { MINUTES_PER_DAY } from './duration.ts';
import { type BeijingDate, beijingDate, type Instant, instant, parseInstant } from './instant.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day as the program writes it, `YYYY-MM-DD`, or null where the text is none. */
export function parseDay(text: string): BeijingDate | null {
  const start = DAY.test(text) ? parseInstant(text) : null;
  return start === null ? null : beijingDate(start);
}

/** Days as they were read: prices of a few hundred days are asked for ten thousands of times. */
const starts = new Map<BeijingDate, Instant>();
const KEPT_AT_MOST = 8192;

/** 00:00 of the day in Beijing. */
export function startOfDay(day: BeijingDate): Instant {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = parseInstant(day);
  if (start === null) throw new RangeError(`not a calendar day: ${day}`);
  if (starts.size === KEPT_AT_MOST) starts.clear();
  starts.set(day, start);
  return start;
}

export const addDays = (day: BeijingDate, days: number): BeijingDate =>
  beijingDate(instant(startOfDay(day) + days * MINUTES_PER_DAY));

export const dayAfter = (day: BeijingDate): BeijingDate => addDays(day, 1);

/** Days from one day to another, negative where that is earlier. */
export const daysBetween = (from: BeijingDate, to: BeijingDate): number =>
  (startOfDay(to) - startOfDay(from)) / MINUTES_PER_DAY;

/** Whole calendar months from one day to a later one: 2026-12-31 to 2027-01-01 is 1, to 2026-12-31 is 0. */
export const monthsBetween = (earlier: BeijingDate, later: BeijingDate): number =>
  monthCount(later) - monthCount(earlier);

/** The first day of the month that begins `months` after the one a day lies in. */
export function monthStart(day: BeijingDate, months: number): BeijingDate {
  const count = monthCount(day) + months - 1;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}-01` as BeijingDate;
}

/** Months since the year 0, January being 1. */
const monthCount = (day: BeijingDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
