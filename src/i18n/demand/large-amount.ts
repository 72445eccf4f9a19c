import { type Fen, inYuan } from '../../units/money.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../language.ts';

const WAN = 1e4;
const MILLION = 1e6;

/** Totals in the units each language counts money in: ten thousands of yuan, or millions. */
export const largeAmount = (amount: Fen, language: Language): string =>
  language === 'zh'
    ? `${formatNumber(inYuan(amount) / WAN, 1)}万元`
    : `¥${formatNumber(inYuan(amount) / MILLION, 2)} m`;
