import { type Fen, fen } from '../../units/money.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../language.ts';
import { largeAmount } from './large-amount.ts';

/** A difference with its sign, and none where it rounds to nothing. */
export const signedNumber = (value: number, places = 0): string =>
  withSign(value, formatNumber(Math.abs(value), places));

/** A difference of large amounts, in the unit in which each language counts them. */
export const signedAmount = (amount: Fen, language: Language): string =>
  withSign(amount, largeAmount(fen(Math.abs(amount)), language));

const withSign = (value: number, text: string): string =>
  /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;
