import { type BeijingDate, type Instant, parseInstant } from '../../units/instant.ts';
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

/** Plain digits with a decimal point: no unit, no thousands separator, no exponent. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,20})?$/;
const INTEGER = /^-?\d{1,15}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRY = /^[A-Z]{2}$/;
const EQUIPMENT = /^(\*|\d{2}([A-Z]{2})?|LCL|CAR|WAGON[2-7]?)$/;

const matching = (pattern: RegExp) => (cell: string) => (pattern.test(cell) ? cell : undefined);
const readDecimal = matching(DECIMAL);
const readNumber = (cell: string) => (DECIMAL.test(cell) ? Number(cell) : undefined);
/** The brand records that the day is a real one. */
const readDay = (cell: string) =>
  DAY.test(cell) && parseInstant(cell) !== null ? (cell as BeijingDate) : undefined;
const readUtc = (cell: string): Instant | undefined =>
  cell.endsWith('Z') ? (parseInstant(cell) ?? undefined) : undefined;

const split = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);

export const text = form('text', (cell) => (cell === '' ? undefined : cell));
export const optionalText = form('text', (cell) => cell);
export const decimal = form('decimal', readDecimal);
export const optionalDecimal = form('decimal', optional(readDecimal));
export const number = form('decimal', readNumber);
export const optionalNumber = form('decimal', optional(readNumber));
export const integer = form('integer', (cell) => (INTEGER.test(cell) ? Number(cell) : undefined));
export const date = form('date', readDay);
export const optionalDate = form('date', optional(readDay));
export const time = form('time', matching(TIME));
/** An instant in UTC, written with a `Z`. */
export const utcInstant = form('instant', readUtc);
/** ISO 3166-1 alpha-2. */
export const country = form('country', matching(COUNTRY));
export const optionalCountry = form('country', (cell) => (cell === '' ? cell : matching(COUNTRY)(cell)));
/** `20` or `40` feet, a size-type such as `40HQ`, `LCL`, `CAR`, `WAGON` and a price class, or `*` for any. */
export const equipment = form('equipment', matching(EQUIPMENT));
/** Values separated by `;`, in the order given. */
export const list = form('list', split);

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
