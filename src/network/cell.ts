import { z } from 'zod';
import { type BeijingDate, type Instant, parseInstant } from '../units/instant.ts';

/**
 * Readers of one cell. Cells arrive as trimmed text; an empty cell is an absent value, never a zero.
 * A failing reader's message is the name of the form it wanted (see `cell-issue.ts`).
 */
export const text = z.string().min(1);
export const optionalText = z.string();

/** Plain digits with a decimal point: no unit, no thousands separator, no exponent. */
export const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,20})?$/, 'decimal');
export const number = decimal.transform(Number);
export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, 'integer')
  .transform(Number);

const isRealDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day) && parseInstant(day) !== null;
/** The brand records that the day is a real one. */
export const date = z
  .string()
  .refine(isRealDay, 'date')
  .transform((day) => day as BeijingDate);
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');

const readUtc = (moment: string): Instant | null => (moment.endsWith('Z') ? parseInstant(moment) : null);
/** An instant in UTC, written with a `Z`. */
export const utcInstant = z.string().transform((moment, context) => {
  const read = readUtc(moment);
  if (read === null) context.addIssue({ code: 'custom', message: 'instant' });
  return read ?? z.NEVER;
});

export const yesNo = z.enum(['yes', 'no']).transform((cell) => cell === 'yes');

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'country');

/** `20` or `40` feet, a size-type such as `40HQ`, or `*` for any. */
export const equipment = z.string().regex(/^(\*|\d{2}([A-Z]{2})?)$/, 'equipment');

const split = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** Values separated by `;`, in the order given. */
export const list = z.string().transform(split);
export const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform(split)
    .pipe(z.array(z.enum(values)).min(1).readonly());

const absent = z.literal('').transform(() => null);
export const optionalCountry = z.union([z.literal(''), country]);
export const optionalDecimal = z.union([absent, decimal]);
export const optionalNumber = z.union([absent, number]);
export const optionalDate = z.union([absent, date]);
