import { z } from '../network/zod.ts';
import { type Fen, formatFen, parseFen } from '../units/money.ts';

/*
 * Values of an answer, as the program holds them and as JSON writes them.
 */

export const names = z.strictObject({ zh: z.string(), en: z.string() });
/** Fen in the program, decimal text in JSON. */
export const money = z.codec(
  z
    .string()
    .regex(/^-?\d+\.\d{2}$/)
    .describe('CNY, decimal text with two places'),
  z.custom<Fen>((value) => Number.isSafeInteger(value)),
  { decode: parseFen, encode: formatFen },
);
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+08:00$/)
  .describe('Beijing time');
export const minutes = z.number().int().nonnegative();
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const moneyRange = z.strictObject({ low: money, high: money });
