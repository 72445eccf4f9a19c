import { parseDay } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { plainText } from './plain-text.ts';
import { type Reading, settle, UNREADABLE } from './reading.ts';

/** Year, month and day as digits were written. */
type Parts = readonly [year: string, month: string, day: string];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `nov`, `sept.`, `november`. */
const MONTH_NAME = '([a-z]{3,9})\\.?';

/** Forms whose order of year, month and day cannot be mistaken. */
const CLEAR: readonly (readonly [form: RegExp, read: (a: string, b: string, c: string) => Parts])[] = [
  [/^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/, (year, month, day) => [year, month, day]],
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/, (year, month, day) => [year, month, day]],
  [/^(\d{4})(\d{2})(\d{2})$/, (year, month, day) => [year, month, day]],
  [
    new RegExp(`^(\\d{1,2})[-/ ]${MONTH_NAME}[-/ ](\\d{4}|\\d{2})$`, 'i'),
    (day, month, year) => [year, month, day],
  ],
  [new RegExp(`^${MONTH_NAME} (\\d{1,2}),? (\\d{4})$`, 'i'), (month, day, year) => [year, month, day]],
];

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/**
 * Reads a calendar day as people and spreadsheets write it: `2026-11-20`, `2026/11/20`, `2026.11.20`, `20261120`,
 * `2026年11月20日`, `20-Nov-26`, `Nov 20, 2026`. Digits alone with the year last, or with two digits for it, are read
 * where one order of the parts alone gives a real day (`20/11/2026`) and are ambiguous otherwise (`03/04/2026`).
 */
export const readDay = (text: string): Reading<BeijingDate> => readPlainDay(plainText(text));

/** The same of a text that is plain already. */
export function readPlainDay(text: string): Reading<BeijingDate> {
  for (const [form, read] of CLEAR) {
    const [, ...groups] = form.exec(text) ?? [];
    const [a, b, c] = groups.filter((part) => !/^[-/.]$/.test(part));
    if (a !== undefined && b !== undefined && c !== undefined) return settle(realDays([read(a, b, c)]));
  }
  const [, a, , b, c] = NUMERIC.exec(text) ?? [];
  if (a === undefined || b === undefined || c === undefined) return UNREADABLE;
  const yearFirst: readonly Parts[] = c.length === 2 ? [[a, b, c]] : [];
  return settle(realDays([[c, b, a], [c, a, b], ...yearFirst]));
}

function realDays(orders: readonly Parts[]): readonly BeijingDate[] {
  return orders.flatMap(([year, month, day]) => {
    const written = [fullYear(year), monthNumber(month), day].map((part) => part.padStart(2, '0'));
    return parseDay(written.join('-')) ?? [];
  });
}

/** Two digits are of this century: nothing here was before it. */
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year.padStart(2, '0')}`);

function monthNumber(month: string): string {
  if (/^\d+$/.test(month)) return month;
  const name = month.toLowerCase();
  const at = MONTHS.findIndex((short) => name.startsWith(short) && MONTH_NAMES.includes(name));
  return String(at + 1);
}

/** Every spelling of every month. */
const MONTH_NAMES = [
  ...MONTHS,
  'sept',
  ...['january', 'february', 'march', 'april', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
