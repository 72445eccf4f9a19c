import { addDays, dayAfter, startOfDay } from '../../units/calendar-day.ts';
import {
  type BeijingDate,
  beijingDate,
  beijingWeekday,
  formatInstant,
  type Instant,
} from '../../units/instant.ts';

const SATURDAY = 5;

/** The form's text of an instant: `2026-12-07T18:00`, Beijing time. */
export const formText = (at: Instant): string => formatInstant(at).slice(0, 16);

/** The weekday after today in Beijing; public holidays are not known here. */
export function nextWorkingDay(now: Instant): BeijingDate {
  const tomorrow = dayAfter(beijingDate(now));
  const weekday = beijingWeekday(startOfDay(tomorrow));
  return addDays(tomorrow, weekday >= SATURDAY ? 7 - weekday : 0);
}

/** The form's text of the end of a working day. */
export const closeOf = (day: BeijingDate): string => `${day}T18:00`;
