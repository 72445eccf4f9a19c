import { addDays, parseDay } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { plainText } from './plain-text.ts';

/** A day that is named without saying which year, or by how far off it is. */
export interface UndatedDay {
  readonly kind: 'no year' | 'relative';
  /** The first such day from `today` on. */
  readonly next: BeijingDate;
  /** What was written after the day, a time of day perhaps. */
  readonly rest: string;
}

const DAYS_AHEAD: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  後天: 2,
  大后天: 3,
  大後天: 3,
  today: 0,
  tomorrow: 1,
};
const RELATIVE = new RegExp(`^(${Object.keys(DAYS_AHEAD).join('|')})[, T]?(.*)$`, 'i');
const MONTH_AND_DAY = /^(\d{1,2})(?:[-/.]| ?月 ?)(\d{1,2}) ?(?:[日号號] ?|(?=[, T])|$)(?:[, T]*(.*))?$/;
/** A leap day is at most eight years off. */
const YEARS_AHEAD = 8;

/** What such a text most likely means to somebody who writes it on a day; null where it names no day. */
export function readUndated(text: string, today: BeijingDate): UndatedDay | null {
  const plain = plainText(text);
  const [, word, after = ''] = RELATIVE.exec(plain) ?? [];
  const ahead = word === undefined ? undefined : DAYS_AHEAD[word.toLowerCase()];
  if (ahead !== undefined) return { kind: 'relative', next: addDays(today, ahead), rest: after.trim() };
  const [, month, day, rest = ''] = MONTH_AND_DAY.exec(plain) ?? [];
  if (month === undefined || day === undefined) return null;
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead++) {
    const next = parseDay(`${year + ahead}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (next !== null && next >= today) return { kind: 'no year', next, rest: rest.trim() };
  }
  return null;
}
