import Big from 'big.js';
import type { Brand } from './brand.ts';
import { exactly, nearestWhole } from './exact.ts';

/** Whole fen, the hundredth of a yuan: the only form in which money is added up. */
export type Fen = Brand<number, 'fen'>;
/** ISO 4217 code. */
export const CURRENCIES = ['CNY', 'USD', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];
/** An amount of yuan as text with two places, `-12345.60`; no separators. */
export type CnyText = Brand<string, 'CNY'>;

export const fen = (value: number): Fen => value as Fen;

const FEN_PER_YUAN = 100;

/** Yuan, rounded to the fen; for figures that were yuan from the start, such as a person's or an axis's. */
export const yuan = (value: number): Fen => fen(Math.round(value * FEN_PER_YUAN));

/** Yuan as a plain number, for axes and lengths; never to be added up. */
export const inYuan = (amount: Fen): number => amount / FEN_PER_YUAN;

/**
 * quantity x unit price x rate to CNY, rounded half away from zero to the fen. Decimal throughout:
 * 0.1 kg at 3.60 USD is what a person gets with a pencil.
 */
export const extend = (quantity: number, unitPrice: string, rateToCny: string): Fen =>
  fen(
    nearestWhole(quantity * Number(unitPrice) * Number(rateToCny) * FEN_PER_YUAN, () =>
      exactly(quantity).times(unitPrice).times(rateToCny).times(FEN_PER_YUAN),
    ),
  );

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
