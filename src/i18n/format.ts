import type { Names } from '../network/terminal.ts';
import type { Unbranded } from '../units/brand.ts';
import { chineseNumeral } from '../units/chinese-numeral.ts';
import type { Km } from '../units/distance.ts';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../units/duration.ts';
import { beijingWeekday, parseInstant } from '../units/instant.ts';
import { type Fen, formatFen } from '../units/money.ts';
import type { Language } from './language.ts';

const MINUS = '−';
const EN_DASH = '–';

/** Decimal text or a number; an amount of fen is no figure, it has writers of its own. */
type Figure = string | Unbranded | Km;

/** `12,345.60`: grouped digits, a fixed number of places, U+2212 for minus. Text that is no figure comes back as it is. */
export const formatNumber = (figure: Figure, places = 0): string => writeDecimal(figure, places, places);

/** Rounds exactly, half away from zero; what rounds to zero has no sign. */
function writeDecimal(figure: Figure, leastPlaces: number, mostPlaces: number): string {
  const text = (typeof figure === 'number' ? decimalText(figure) : figure).trim().replace(MINUS, '-');
  if (!isDecimal(text)) return String(figure);
  return decimalFormat(leastPlaces, mostPlaces).format(text).replace('-', MINUS);
}

const isDecimal = (text: string): text is `${number}` => /^-?\d+(?:\.\d+)?$/.test(text);

/** Digits without exponent; twelve places are more than any figure here carries, and fewer than binary noise needs. */
const decimalText = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(12);

/** Making one costs a thousand times what using it does. */
const decimalFormats = new Map<string, Intl.NumberFormat>();

function decimalFormat(minimumFractionDigits: number, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = decimalFormats.get(key);
  if (known) return known;
  // One locale in both languages, never the device's: the same figure reads the same everywhere.
  const format = new Intl.NumberFormat('en-US', {
    minimumFractionDigits,
    maximumFractionDigits,
    roundingMode: 'halfExpand',
    signDisplay: 'negative',
  });
  decimalFormats.set(key, format);
  return format;
}

/** `12,345.60`, `−120`: an amount of yuan without its sign of currency. */
export const formatYuan = (amount: Fen, places = 0): string => formatNumber(formatFen(amount), places);

/** Like {@link formatNumber}, but without zeros at the end: `9.5`, `0.1`, `2`. */
export const formatQuantity = (figure: Figure, mostPlaces = 2): string => writeDecimal(figure, 0, mostPlaces);

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

/** A share that is set rather than measured, with no more places than it needs: `5 %`, `0.5 %`. */
export const formatShare = (share: number): string => `${formatQuantity(share * 100, 1)} %`;

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

/** For narrow columns, without the year: `12-12 周六`, `Sat 12-12`. */
export function formatDayShort(moment: string, language: Language): string {
  if (parseInstant(moment) === null) return moment;
  const day = dayOf(moment).slice(5);
  const weekday = formatWeekday(moment, language);
  return language === 'zh' ? `${day} ${weekday}` : `${weekday} ${day}`;
}

/** The same with the time of day: `12-12 周六 20:00`. */
export const formatMomentShort = (moment: string, language: Language): string =>
  `${formatDayShort(moment, language)} ${parseInstant(moment) === null ? '' : timeOf(moment)}`.trimEnd();

const TONNE_KG = 1000;
const TONNES_FROM_KG = 10 * TONNE_KG;

/** CO2e: whole kilograms under 10 t, then tonnes to one place. */
export const formatCo2e = (kilograms: number): string =>
  kilograms < TONNES_FROM_KG ? `${formatNumber(kilograms)} kg` : `${formatNumber(kilograms / TONNE_KG, 1)} t`;

/** `1,234 km`. */
export const formatDistance = (kilometres: number): string => `${formatNumber(kilometres)} km`;

/** How an article of the text is called everywhere: 第十四条, article 14. */
export const articleName = (article: number, language: Language): string =>
  language === 'zh' ? `第${chineseNumeral(article)}条` : `article ${article}`;

/** The name of a route as no other of its answer has it. */
export function formatRouteName(
  { names, detail }: { readonly names: Names; readonly detail: Names | null },
  language: Language,
): string {
  if (detail === null) return names[language];
  return language === 'zh' ? `${names.zh}（${detail.zh}）` : `${names.en} (${detail.en})`;
}
