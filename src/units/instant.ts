import type { Brand } from './brand.ts';
import { MINUTES_PER_DAY } from './duration.ts';

/** Whole minutes since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'epoch-min'>;
/** A calendar day in Beijing, `YYYY-MM-DD`. */
export type BeijingDate = Brand<string, 'beijing-date'>;

/** Beijing keeps UTC+8 all year, so its civil time needs no zone table. */
export const BEIJING_OFFSET_MINUTES = 480;
const MS_PER_MINUTE = 60_000;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

export const instant = (epochMinutes: number): Instant => Math.round(epochMinutes) as Instant;

/**
 * Reads the forms in which programs write a moment: `2026-12-07T18:00`, with seconds (dropped), with an offset of at
 * most 14 hours, or a bare day, which is its 00:00. Without an offset the time is Beijing's. Null where the text names
 * no real calendar time. What a person typed is read by `src/reading`.
 */
export function parseInstant(text: string): Instant | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = '00', minute = '00', offset] = match;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const check = new Date(utc);
  const isReal =
    check.getUTCFullYear() === Number(year) &&
    check.getUTCMonth() === Number(month) - 1 &&
    check.getUTCDate() === Number(day);
  return isReal ? instant(utc / MS_PER_MINUTE - offsetMinutes(offset)) : null;
}

function offsetMinutes(offset: string | undefined): number {
  if (offset === undefined) return BEIJING_OFFSET_MINUTES;
  if (offset === 'Z') return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
}

/** `2026-12-07T18:00+08:00`: the one written form of an instant in every output. */
export function formatInstant(value: Instant): string {
  const day = beijingDay(value);
  const minute = value + BEIJING_OFFSET_MINUTES - day * MINUTES_PER_DAY;
  return `${dateOf(day)}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}+08:00`;
}

export const beijingDate = (value: Instant): BeijingDate => dateOf(beijingDay(value));

/** Days since 1970-01-01 in Beijing. */
export const beijingDay = (value: Instant): number =>
  Math.floor((value + BEIJING_OFFSET_MINUTES) / MINUTES_PER_DAY);

/** The days of one year's enquiries are written thousands of times. */
const dates = new Map<number, BeijingDate>();
const DATES_AT_MOST = 2000;

function dateOf(day: number): BeijingDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MINUTES_PER_DAY * MS_PER_MINUTE).toISOString().slice(0, 10) as BeijingDate;
  if (dates.size >= DATES_AT_MOST) dates.clear();
  dates.set(day, date);
  return date;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** 0 is Monday, 6 is Sunday, in Beijing. */
export function beijingWeekday(value: Instant): number {
  const day = beijingDay(value);
  return (((day + 3) % 7) + 7) % 7;
}
