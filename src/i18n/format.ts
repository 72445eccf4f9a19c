import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../units/duration.ts';
import { beijingWeekday, parseInstant } from '../units/instant.ts';
import { type Fen, formatFen } from '../units/money.ts';
import type { Language } from './language.ts';

const MINUS = '−';
const EN_DASH = '–';

/** Decimal text or a number; text is rounded exactly, half away from zero. */
type Figure = string | number;

/** `12,345.60`: grouped digits, a fixed number of places, U+2212 for minus. Text that is no figure comes back as it is. */
export function formatNumber(figure: Figure, places = 0): string {
  const match = /^([-−])?(\d+)(?:\.(\d+))?$/.exec(typeof figure === 'number' ? plain(figure) : figure.trim());
  if (!match) return String(figure);
  const [, sign, whole = '0', fraction = ''] = match;
  const digits = roundDigits(whole, fraction, places);
  const split = digits.length - places;
  const grouped = digits.slice(0, split).replace(/\B(?=(\d{3})+$)/g, ',');
  const text = places > 0 ? `${grouped}.${digits.slice(split)}` : grouped;
  return sign && /[1-9]/.test(digits) ? MINUS + text : text;
}

/** Digits of a number without exponent; twelve places are more than any figure here carries. */
const plain = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(12);

/** whole.fraction scaled by 10^places and rounded, as digits, at least one before the point. */
function roundDigits(whole: string, fraction: string, places: number): string {
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const roundsUp = fraction.charAt(places) >= '5';
  const scaled = BigInt(whole + kept) + (roundsUp ? 1n : 0n);
  return scaled.toString().padStart(places + 1, '0');
}

/** `12,345.60`, `−120`: an amount of yuan without its sign of currency. */
export const formatYuan = (amount: Fen, places = 0): string => formatNumber(formatFen(amount), places);

/** Like {@link formatNumber}, but without zeros at the end: `9.5`, `0.1`, `2`. */
export function formatQuantity(figure: Figure, maxPlaces = 2): string {
  const text = formatNumber(figure, maxPlaces);
  return maxPlaces > 0 ? text.replace(/\.?0+$/, '') : text;
}

/** `¥12,345`, `−¥120`; two places for lines, none for lists. */
export function formatMoney(amount: Fen, places = 0): string {
  const text = formatYuan(amount, places);
  return text.startsWith(MINUS) ? `${MINUS}¥${text.slice(1)}` : `¥${text}`;
}

/** `11,900–13,400`. */
export const formatRange = (low: Figure, high: Figure, places = 0): string =>
  `${formatNumber(low, places)}${EN_DASH}${formatNumber(high, places)}`;

const CURRENCY_SIGN: Readonly<Record<string, string>> = { CNY: '¥', USD: '$', EUR: '€' };

/** A price in its own currency: `$1,980.00`, `€165.00`; codes without a sign go in front. */
export const formatPrice = (figure: Figure, currency: string, places = 2): string =>
  `${CURRENCY_SIGN[currency] ?? `${currency} `}${formatNumber(figure, places)}`;

/** A share of one as `91 %`. */
export const formatPercent = (share: number, places = 0): string => `${formatNumber(share * 100, places)} %`;

interface DurationWords {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

const DURATION: Readonly<Record<Language, DurationWords>> = {
  zh: { day: '天', hour: '时', minute: '分' },
  en: { day: 'd', hour: 'h', minute: 'min' },
};

/** `13 天 3 时`, `13 d 3 h`, to the nearest hour; `45 分` under one hour. */
export function formatDuration(minutes: number, language: Language): string {
  const words = DURATION[language];
  const sign = minutes < 0 ? MINUS : '';
  const size = Math.abs(Math.round(minutes));
  if (size < MINUTES_PER_HOUR) return `${size === 0 ? '' : sign}${size} ${words.minute}`;
  const rounded = Math.round(size / MINUTES_PER_HOUR) * MINUTES_PER_HOUR;
  const days = Math.floor(rounded / MINUTES_PER_DAY);
  const hours = (rounded % MINUTES_PER_DAY) / MINUTES_PER_HOUR;
  const parts = [days > 0 ? `${days} ${words.day}` : '', hours > 0 ? `${hours} ${words.hour}` : ''];
  return sign + parts.filter((part) => part !== '').join(' ');
}

/** `+1 天 14 时`, `−15 天 6 时`: time to spare, or missing. */
export function formatSlack(minutes: number, language: Language): string {
  const text = formatDuration(minutes, language);
  return minutes > 0 ? `+${text}` : text;
}

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `周一` / `Mon` of a Beijing moment or day; empty for text that is no time. */
export function formatWeekday(moment: string, language: Language): string {
  const at = parseInstant(moment);
  return at === null ? '' : (WEEKDAYS[language][beijingWeekday(at)] ?? '');
}

const dayOf = (moment: string): string => moment.slice(0, 10);
const timeOf = (moment: string): string => moment.slice(11, 16);

/** `2026-12-07 周一 18:00` of Beijing text such as `2026-12-07T18:00+08:00`; other text as it is. */
export const formatMoment = (moment: string, language: Language): string =>
  parseInstant(moment) === null
    ? moment
    : `${dayOf(moment)} ${formatWeekday(moment, language)} ${timeOf(moment)}`.trimEnd();

/** `2026-12-07 周一`. */
export const formatDay = (moment: string, language: Language): string =>
  `${dayOf(moment)} ${formatWeekday(moment, language)}`.trimEnd();

/** For narrow columns, without the year: `12-12 周六 20:00`, `Sat 12-12 20:00`. */
export function formatMomentShort(moment: string, language: Language): string {
  if (parseInstant(moment) === null) return moment;
  const day = dayOf(moment).slice(5);
  const weekday = formatWeekday(moment, language);
  const parts = language === 'zh' ? [day, weekday, timeOf(moment)] : [weekday, day, timeOf(moment)];
  return parts.filter((part) => part !== '').join(' ');
}

const TONNE_KG = 1000;
const TONNES_FROM_KG = 10 * TONNE_KG;

/** CO2e: whole kilograms under 10 t, then tonnes to one place. */
export const formatCo2e = (kilograms: number): string =>
  kilograms < TONNES_FROM_KG ? `${formatNumber(kilograms)} kg` : `${formatNumber(kilograms / TONNE_KG, 1)} t`;

/** `1,234 km`. */
export const formatDistance = (kilometres: number): string => `${formatNumber(kilometres)} km`;
