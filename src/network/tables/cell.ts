import { readDay } from '../../reading/day.ts';
import { readNumber } from '../../reading/number.ts';
import { firstInvisible } from '../../reading/plain-text.ts';
import { type Reading, valueIn } from '../../reading/reading.ts';
import { parseDay } from '../../units/calendar-day.ts';
import { type BeijingDate, type Instant, parseInstant } from '../../units/instant.ts';
import { dangerClassesOf } from '../conditions/dangerous-goods.ts';
import { z } from '../zod.ts';

/** Reads a trimmed cell; undefined where it does not have the form. */
export type ReadForm = (cell: string) => unknown;

const plainReaders = new WeakMap<object, ReadForm>();

/** The reader behind a schema of this file, which does the schema's work without zod's; null for other schemas. */
export const plainReader = (schema: z.ZodType): ReadForm | null => plainReaders.get(schema.def) ?? null;

/** A schema by its reader. A cell without the form is reported by the form's name (see `cell-issue.ts`). */
function form<Value>(name: string, read: (cell: string) => Value | undefined) {
  const schema = z.string().transform((cell, context): Value => {
    const value = read(cell);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: name });
    return z.NEVER;
  });
  plainReaders.set(schema.def, read);
  return schema;
}

/** An empty cell is an absent value, never a zero. */
const optional =
  <Value>(read: (cell: string) => Value | undefined) =>
  (cell: string): Value | null | undefined =>
    cell === '' ? null : read(cell);

/** Digits with a decimal point, no more than a figure needs. Nearly every cell is written so, and is read at once. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/;
const INTEGER = /^-?\d{1,15}$/;
const TIME = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::00)?$/;
const COUNTRY = /^[A-Z]{2}$/;
const EQUIPMENT = /^(\*|\d{2}([A-Z]{2})?|LCL|CAR|WAGON[2-7]?)$/;

const matching = (pattern: RegExp) => (cell: string) => (pattern.test(cell) ? cell : undefined);
/** Anything else goes to the reader of figures, which knows `1,406` and `0,35`. */
function readDecimal(cell: string): string | undefined {
  if (DECIMAL.test(cell)) return cell;
  const decimal = valueIn(readNumber(cell))?.decimal;
  return decimal !== undefined && DECIMAL.test(decimal) ? decimal : undefined;
}
/** The figure of a cell; undefined where it is none. */
export function readFigure(cell: string): number | undefined {
  const decimal = readDecimal(cell);
  return decimal === undefined ? undefined : Number(decimal);
}
function readInteger(cell: string): number | undefined {
  const decimal = readDecimal(cell);
  return decimal !== undefined && INTEGER.test(decimal) ? Number(decimal) : undefined;
}
const readDate = (cell: string): BeijingDate | undefined =>
  parseDay(cell) ?? valueIn(readDay(cell)) ?? undefined;
/** A time of day as `HH:MM`; spreadsheets drop the leading zero and add seconds. */
const readTime = (cell: string): string | undefined =>
  TIME.test(cell) ? cell.replace(/^(\d:)/, '0$1').slice(0, 5) : undefined;
const readUtc = (cell: string): Instant | undefined =>
  cell.endsWith('Z') ? (parseInstant(cell) ?? undefined) : undefined;
/** Names and keys: what cannot be seen would make two of them that look the same. */
const readText = (cell: string): string | undefined =>
  cell === '' || firstInvisible(cell) !== null ? undefined : cell;

/** What a cell of digits may mean where it may mean two things. */
export function cellReadings(form: string, cell: string): readonly [string, string] | null {
  const reading: Reading<unknown> = form === 'date' ? readDay(cell) : readNumber(cell);
  return reading.kind === 'ambiguous' ? reading.readings : null;
}

const split = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);

export const text = form('text', readText);
export const optionalText = form('text', (cell) => cell);
export const decimal = form('decimal', readDecimal);
export const optionalDecimal = form('decimal', optional(readDecimal));
export const number = form('decimal', readFigure);
export const optionalNumber = form('decimal', optional(readFigure));
export const integer = form('integer', readInteger);
export const date = form('date', readDate);
export const optionalDate = form('date', optional(readDate));
export const time = form('time', readTime);
/** An instant in UTC, written with a `Z`. */
export const utcInstant = form('instant', readUtc);
/** ISO 3166-1 alpha-2. */
export const country = form('country', matching(COUNTRY));
export const optionalCountry = form('country', (cell) => (cell === '' ? cell : matching(COUNTRY)(cell)));
/** `20` or `40` feet, a size-type such as `40HQ`, `LCL`, `CAR`, `WAGON` and a price class, or `*` for any. */
export const equipment = form('equipment', matching(EQUIPMENT));
/** Values separated by `;`, in the order given. */
export const list = form('list', (cell) => (firstInvisible(cell) === null ? split(cell) : undefined));

/** UN classes of dangerous goods, divisions or whole classes; `*` for all; none for an empty cell. */
export const dangerClasses = form('danger_classes', (cell) => {
  const classes = split(cell);
  return classes.every((one) => dangerClassesOf(one) !== null) ? classes : undefined;
});

/** Says of an operation that nothing is billed for it; no tariff may be called so. */
export const FREE = 'free';

export const tariffKey = form('tariff', (cell) => (cell === '' || cell === FREE ? undefined : cell));
/** Keys of tariffs; none for `free`, null for an empty cell, which leaves open what is billed. */
export const billing = form('billing', (cell) => {
  if (cell === FREE) return [];
  const keys = split(cell);
  if (keys.includes(FREE)) return undefined;
  return keys.length === 0 ? null : keys;
});

/** Says of a link that it crosses none. */
export const NONE = 'none';

/** What a link crosses: keys, `none`, or null for an empty cell, of which nothing is known. */
const crossing = (name: string, isKey: (key: string) => boolean) =>
  form(name, (cell) => {
    if (cell === '') return null;
    if (cell === NONE) return [];
    const keys = split(cell);
    return keys.length > 0 && !keys.includes(NONE) && keys.every(isKey) ? keys : undefined;
  });

export const crossed = crossing('crossed', (key) => firstInvisible(key) === null);
export const crossedCountries = crossing('crossed_countries', (key) => COUNTRY.test(key));

const TOLLS = /^CN-[A-Z]{2}:\d{1,6}(\.\d{1,6})?$/;
/** `CN-GZ:430;CN-GX:454`; whether the codes are provinces is not this form's to say. */
export const provinceKm = form('province_km', (cell) => {
  const parts = split(cell);
  if (!parts.every((part) => TOLLS.test(part))) return undefined;
  return parts.map((part) => ({ province: part.slice(0, 5), km: Number(part.slice(6)) }));
});

export const yesNo = z.enum(['yes', 'no']).transform((cell) => cell === 'yes');
export const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform(split)
    .pipe(z.array(z.enum(values)).min(1).readonly());
