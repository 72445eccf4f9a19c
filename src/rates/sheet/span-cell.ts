import { readPlainDay } from '../../reading/day.ts';
import { plainText } from '../../reading/plain-text.ts';
import type { Reading } from '../../reading/reading.ts';
import { addDays, parseDay } from '../../units/calendar-day.ts';
import type { BeijingDate } from '../../units/instant.ts';
import { present } from '../../units/present.ts';

/** Days from the first to the last, both in; null for an end that is not said. */
export interface Span {
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
}

export type SpanReading =
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string] }
  | { readonly kind: 'unreadable' };

const WRITTEN = [
  '\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}',
  '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?[日号]?',
  '\\d{1,2}[-/ ][a-z]{3,9}\\.?[-/ ,]\\s?(?:\\d{4}|\\d{2})',
  '[a-z]{3,9}\\.? \\d{1,2},? \\d{4}',
  '\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})',
  '(?<!\\d)20\\d{6}(?!\\d)',
];
const DAY = new RegExp(WRITTEN.join('|'), 'gi');
const SHORT_END = /^\s*(?:[-~–—至到]|to|until|till)+\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?/i;
const SAME_MONTH_END = /^\s*(?:[~–—至到]|to|-)+\s*(\d{1,2})\s*[日号]?\s*$/i;
const TILL = /至|截止|截至|止|until|till|before|expir|through|valid to|到/i;

/** Reads the days on which something holds: `2026-12-01~2026-12-31`, `2026.12.1-12.31`, `有效期至2026年12月31日`. */
export function readSpan(text: string): SpanReading {
  const plain = plainText(text);
  const found = [...plain.matchAll(DAY)];
  const days: BeijingDate[] = [];
  for (const [written] of found) {
    const day: Reading<BeijingDate> = readPlainDay(written.trim());
    if (day.kind === 'ambiguous') return { kind: 'ambiguous', readings: day.readings };
    if (day.kind === 'unreadable') return day;
    days.push(day.value);
  }
  const [first, second] = days;
  if (first === undefined || days.length > 2) return { kind: 'unreadable' };
  if (second !== undefined) return { kind: 'span', span: { from: first, to: second } };
  const match = present(found[0]);
  const rest = plain.slice(match.index + match[0].length);
  const end = endOf(first, rest);
  if (end === 'unreadable') return { kind: 'unreadable' };
  if (end !== null) return { kind: 'span', span: { from: first, to: end } };
  return TILL.test(plain.slice(0, match.index)) || TILL.test(rest)
    ? { kind: 'span', span: { from: null, to: first } }
    : { kind: 'span', span: { from: first, to: null } };
}

/** An end that is written without its year, or with the day alone; null where there is none. */
function endOf(first: BeijingDate, rest: string): BeijingDate | 'unreadable' | null {
  const [, month = '', day = ''] = SHORT_END.exec(rest) ?? [];
  const [, alone = ''] = month === '' ? (SAME_MONTH_END.exec(rest) ?? []) : [];
  if (month === '' && alone === '') return null;
  const [year = '', ownMonth = ''] = first.split('-');
  const text = month === '' ? [year, ownMonth, alone] : [year, month, day];
  return parseDay(text.map((part) => part.padStart(2, '0')).join('-')) ?? 'unreadable';
}

/** Days that spreadsheets count from, and the span of numbers that are plainly days: 2009 to 2064. */
const SERIAL_ORIGIN = '1899-12-30' as BeijingDate;
const SERIAL = /^[45]\d{4}(?:\.\d+)?$/;

/** The day that a spreadsheet's number stands for; null for any other text. */
export const serialDay = (text: string): BeijingDate | null =>
  SERIAL.test(text) ? addDays(SERIAL_ORIGIN, Math.floor(Number(text))) : null;
