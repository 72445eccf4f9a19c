import { MINUTES_PER_DAY } from '../../units/duration.ts';
import {
  beijingDate,
  beijingWeekday,
  formatInstant,
  type Instant,
  instant,
  parseInstant,
} from '../../units/instant.ts';

const SATURDAY = 5;

/** The form's text of an instant: `2026-12-07T18:00`, Beijing time. */
export const formText = (at: Instant): string => formatInstant(at).slice(0, 16);

/** 18:00 of the next weekday in Beijing; public holidays are not known here. */
export function nextWorkingDay(now: Instant): string {
  const tomorrow = instant(now + MINUTES_PER_DAY);
  const ahead = beijingWeekday(tomorrow) >= SATURDAY ? 7 - beijingWeekday(tomorrow) : 0;
  return `${beijingDate(instant(tomorrow + ahead * MINUTES_PER_DAY))}T18:00`;
}

/** A form's time moved by whole days; text that is no time comes back as it is. */
export function addDays(text: string, days: number): string {
  const at = parseInstant(text);
  return at === null ? text : formText(instant(at + days * MINUTES_PER_DAY));
}
