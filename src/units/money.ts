import Big from 'big.js';
import type { Brand } from './brand.ts';

/** Whole fen, the hundredth of a yuan: the only form in which money is added up. */
export type Fen = Brand<number, 'fen'>;
/** ISO 4217 code. */
export type Currency = 'CNY' | 'USD' | 'EUR';
/** An amount of yuan as text with two places, `-12345.60`; no separators. */
export type CnyText = Brand<string, 'CNY'>;

export const fen = (value: number): Fen => value as Fen;

const FEN_PER_YUAN = 100;

/** Yuan, rounded to the fen; for figures that were yuan from the start, such as a person's or an axis's. */
export const yuan = (value: number): Fen => fen(Math.round(value * FEN_PER_YUAN));

/** Yuan as a plain number, for axes and lengths; never to be added up. */
export const inYuan = (amount: Fen): number => amount / FEN_PER_YUAN;

/** More than six roundings of doubles can amount to, relative to their product. */
const PRODUCT_ERROR = 8 * Number.EPSILON;

/**
 * quantity x unit price x rate to CNY, rounded half away from zero to the fen. Decimal throughout:
 * 0.1 kg at 3.60 USD is what a person gets with a pencil.
 */
export function extend(quantity: number, unitPrice: string, rateToCny: string): Fen {
  const nearly = quantity * Number(unitPrice) * Number(rateToCny) * FEN_PER_YUAN;
  const whole = Math.round(nearly);
  // Thousands of lines are billed, and hardly one lies so near the half that doubles cannot tell its side.
  if (nearly > 0 && Math.abs(nearly - whole) < 0.5 - nearly * PRODUCT_ERROR) return fen(whole);
  const exactFen = new Big(quantity).times(unitPrice).times(rateToCny).times(FEN_PER_YUAN);
  return exactFen.round(0, Big.roundHalfUp).toNumber() as Fen;
}

export const addFen = (amounts: readonly Fen[]): Fen =>
  amounts.reduce<number>((sum, amount) => sum + amount, 0) as Fen;

export function formatFen(amount: Fen): CnyText {
  const sign = amount < 0 ? '-' : '';
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as CnyText;
}

/** Reads what {@link formatFen} writes. */
export function parseFen(text: string): Fen {
  return new Big(text).times(FEN_PER_YUAN).round(0, Big.roundHalfUp).toNumber() as Fen;
}
