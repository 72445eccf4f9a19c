import type { GuessReason } from '../../contract/enquiries/enquiry-line.ts';
import { readDay } from '../../reading/day.ts';
import { valueIn } from '../../reading/reading.ts';
import { readUndated } from '../../reading/undated.ts';
import { addDays, monthStart, parseDay, startOfDay } from '../../units/calendar-day.ts';
import { type BeijingDate, beijingWeekday } from '../../units/instant.ts';
import { countOf } from './line-numbers.ts';

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAYS =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const WEEK = `(?:下下个?|下个?|这个?|本)?(?:周|星期|礼拜)(?:[一二三四五六日天末])|(?<![a-z])(?:next |this |coming |on )?(?:${WEEKDAYS})(?![a-z])`;
const NO_DIGIT = String.raw`(?<!\d|\d[.,/-])`;

/** Days as people write them in a line; what only words can tell apart from other figures has a pattern of its own. */
export const DAY = [
  String.raw`${NO_DIGIT}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)`,
  String.raw`${NO_DIGIT}\d{4}年\s*\d{1,2}月\s*\d{1,2}[日号]?`,
  String.raw`${NO_DIGIT}20\d{6}(?!\d)`,
  String.raw`${NO_DIGIT}\d{1,2}月\s*\d{1,2}[日号]?`,
  String.raw`(?:${NO_DIGIT}\d{1,2}月|本月|这个?月|下个?月|月)(?:初|上旬|中旬?|下旬|底|末)`,
  `(?<![a-z])(?:the )?(?:end|middle|beginning|early|mid|late)[ -](?:of )?(?:the )?(?:month|this month|next month|${MONTHS})(?![a-z])`,
  String.raw`${NO_DIGIT}\d{1,2}(?:st|nd|rd|th)?[ -]?(?:of )?(?:${MONTHS})(?![a-z])\.?(?:[ ,-]+\d{4}(?!\d))?`,
  String.raw`(?<![a-z])(?:${MONTHS})\.?[ -]?\d{1,2}(?:st|nd|rd|th)?(?!\d)(?:[ ,]+\d{4}(?!\d))?`,
  '大后天|后天|明天|明日|今天|今日|(?<![a-z])(?:the )?day after tomorrow|(?<![a-z])tomorrow(?![a-z])|(?<![a-z])today(?![a-z])',
  WEEK,
  String.raw`${NO_DIGIT}\d{1,2}[号日](?!内|之内|以内|元|楼|线)`,
].join('|');

/** Days that could be other figures, taken where a word says that they are days: `12/7`, `12.7`, `3天后`. */
export const DAY_BY_WORD = [
  String.raw`${NO_DIGIT}\d{1,2}[-/.]\d{1,2}(?![\d.])`,
  String.raw`${NO_DIGIT}(?:\d{1,2}|[一二两三四五六七八九十])\s*(?:天|日|个?工作日|周|个?星期)(?:之?后|以后)`,
  String.raw`(?<![a-z])in ${NO_DIGIT}\d{1,2} (?:days?|weeks?)(?! max)`,
].join('|');

/** `18:00`, `下午6点`, `6 pm`, behind a day. */
export const CLOCK = String.raw`\s*[,T]?\s*(?:at )?(?:(?<part>上午|早上|中午|下午|傍晚|晚上)\s*(?<hourOfPart>\d{1,2})(?:[:点时](?<minuteOfPart>[0-5]\d)?分?)?|(?<hour>\d{1,2})(?::(?<minute>[0-5]\d)(?!\d)|[点时](?:(?<half>半)|(?<minuteOfHour>[0-5]?\d)分)?)(?:\s*(?<late>[ap]\.?m\.?)(?![a-z]))?|(?<hourOfHalf>\d{1,2})\s*(?<pm>[ap]\.?m\.?)(?![a-z]))`;

/** A day as it is meant on a day, and why it is a guess. */
export interface ReadDayWord {
  readonly day: BeijingDate;
  readonly guess: GuessReason | null;
}

/** The day that a text matching {@link DAY} or {@link DAY_BY_WORD} means to somebody who writes it on `today`. */
export function dayMeant(written: string, today: BeijingDate): ReadDayWord | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/^(?:on|the) /, '')
    .replace(/ of (?=[a-z])/, ' ');
  const plain = valueIn(
    readDay(
      text
        .replace(/^([a-z]+)\.?[ -]?(\d{1,2})[ ,]+(\d{4})$/, '$1 $2, $3')
        .replace(/^(\d{1,2})[ -]?([a-z]+)\.?[ ,-]+(\d{4})$/, '$1 $2 $3'),
    ),
  );
  if (plain !== null) return { day: plain, guess: null };
  if (/^(?:the )?day after tomorrow$/.test(text)) return { day: addDays(today, 2), guess: null };
  return (
    weekdayMeant(text, today) ?? partOfMonth(text, today) ?? laterBy(text, today) ?? withoutYear(text, today)
  );
}

function withoutYear(text: string, today: BeijingDate): ReadDayWord | null {
  const [, dayOfMonth] = /^(\d{1,2})[号日]$/.exec(text) ?? [];
  if (dayOfMonth !== undefined) return nextOfMonth(Number(dayOfMonth), today);
  const [, first, name, second] =
    new RegExp(`^(\\d{1,2})?[ -]?(${MONTHS})\\.?[ -]?(\\d{1,2})?$`).exec(text) ?? [];
  const day = first ?? second;
  if (name !== undefined && day !== undefined) {
    const month = MONTH_STARTS.indexOf(name.slice(0, 3)) + 1;
    const undated = readUndated(`${month}-${day}`, today);
    return undated && { day: undated.next, guess: null };
  }
  const undated = readUndated(text, today);
  if (undated === null) return null;
  const [, a, b] = /^(\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const canTurn = a !== undefined && b !== undefined && a !== b && Number(b) <= 12;
  return { day: undated.next, guess: canTurn ? 'day_month' : null };
}

const MONTH_STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function nextOfMonth(dayOfMonth: number, today: BeijingDate): ReadDayWord | null {
  for (const ahead of [0, 1, 2]) {
    const day = parseDay(`${monthStart(today, ahead).slice(0, 7)}-${String(dayOfMonth).padStart(2, '0')}`);
    if (day !== null && day >= today) return { day, guess: 'month' };
  }
  return null;
}

const DAYS_OF_WEEK = 7;
const HAN_WEEKDAYS = '一二三四五六日';
const LATIN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/**
 * `周一` is the next Monday to come; `下周一` that of the next week, weeks beginning on Monday. English `next Monday` may
 * be either, so the one that comes first is a guess.
 */
function weekdayMeant(text: string, today: BeijingDate): ReadDayWord | null {
  const [, which = '', sign] =
    /^(下下个?|下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天末])$/u.exec(text) ?? [];
  const [, word = '', name] = new RegExp(`^(next|this|coming)? ?(${WEEKDAYS})$`).exec(text) ?? [];
  const wanted =
    sign !== undefined
      ? HAN_WEEKDAYS.indexOf(sign === '天' ? '日' : sign === '末' ? '六' : sign)
      : LATIN_WEEKDAYS.indexOf((name ?? '').slice(0, 3));
  if (wanted < 0) return null;
  const now = beijingWeekday(startOfDay(today));
  const ofThisWeek = addDays(today, wanted - now);
  if (which.startsWith('下下')) return { day: addDays(ofThisWeek, 2 * DAYS_OF_WEEK), guess: null };
  if (which.startsWith('下')) return { day: addDays(ofThisWeek, DAYS_OF_WEEK), guess: null };
  if (which !== '') return { day: ofThisWeek, guess: ofThisWeek < today ? 'weekday' : null };
  const day = wanted > now ? ofThisWeek : addDays(ofThisWeek, DAYS_OF_WEEK);
  return { day, guess: wanted === now || word === 'next' ? 'weekday' : null };
}

/** The last day of an end of a month, the first of its beginning, the fifteenth of its middle. */
function partOfMonth(text: string, today: BeijingDate): ReadDayWord | null {
  const [, month = '', part] =
    /^(\d{1,2}月|本月|这个?月|下个?月|月)(初|上旬|中旬?|下旬|底|末)$/u.exec(text) ?? [];
  const [, english, , of = ''] =
    new RegExp(
      `^(end|middle|beginning|early|mid|late)[ -](of )?(?:the )?(month|this month|next month|${MONTHS})$`,
    ).exec(text) ?? [];
  if (part === undefined && english === undefined) return null;
  const named = MONTH_STARTS.indexOf(of.slice(0, 3)) + 1;
  const number = /^\d/.test(month) ? Number.parseInt(month, 10) : /month/.test(of) ? 0 : named;
  const isNext = /下/.test(month) || of === 'next month';
  const thisMonth = Number(today.slice(5, 7));
  const ahead = number > 0 ? (number - thisMonth + 12) % 12 : isNext ? 1 : 0;
  if (number > 12) return null;
  const start = monthStart(today, ahead);
  if (/初|上旬|beginning|early/.test(part ?? english ?? ''))
    return { day: start < today ? monthStart(today, ahead + 1) : start, guess: 'about' };
  if (/中|mid/.test(part ?? english ?? '')) return { day: addDays(start, 14), guess: 'about' };
  return { day: addDays(monthStart(start, 1), -1), guess: 'about' };
}

function laterBy(text: string, today: BeijingDate): ReadDayWord | null {
  const [, han, unit] = /^(\S+?)\s*(天|日|个?工作日|周|个?星期)(?:之?后|以后)$/u.exec(text) ?? [];
  const [, latin, english] = /^in (\d{1,2}) (days?|weeks?)$/.exec(text) ?? [];
  const count = countOf(han ?? latin ?? '');
  if (count === null) return null;
  const isWeeks = /周|星期|week/.test(unit ?? english ?? '');
  return {
    day: addDays(today, count * (isWeeks ? DAYS_OF_WEEK : 1)),
    guess: /工作日/.test(unit ?? '') ? 'about' : null,
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `18:00` of what a match of {@link CLOCK} holds; null for no time of day. */
export function clockOf({
  part = '',
  hourOfPart,
  minuteOfPart,
  hour,
  minute,
  half,
  minuteOfHour,
  late,
  hourOfHalf,
  pm,
}: Groups): string | null {
  const written = Number(hourOfPart ?? hour ?? hourOfHalf);
  const isAfternoon = /下午|傍晚|晚上/.test(part) || /^p/i.test(late ?? pm ?? '');
  const hours = isAfternoon && written < 12 ? written + 12 : written;
  if (hours > 23) return null;
  const minutes = half === undefined ? Number(minuteOfPart ?? minute ?? minuteOfHour ?? 0) : 30;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
