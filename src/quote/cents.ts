import type { Brand } from '../units/brand.ts';
import { fen, formatFen, parseFen } from '../units/money.ts';

/** Hundredths of the currency that a quote is in; fen where that is CNY. */
export type Cents = Brand<number, 'cents'>;

export const cents = (value: number): Cents => value as Cents;

export const addCents = (amounts: readonly Cents[]): Cents =>
  cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));

/** `-12345.60`: decimal text with two places, no separators. */
export const writeCents = (amount: Cents): string => formatFen(fen(amount));

/** Reads what {@link writeCents} writes. */
export const parseCents = (text: string): Cents => cents(parseFen(text));
