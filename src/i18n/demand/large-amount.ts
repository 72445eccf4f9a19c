import { type Fen, inYuan } from '../../units/money.ts';
import { formatNumber } from '../format.ts';
import type { Language } from '../language.ts';

const WAN = 1e4;
const MILLION = 1e6;

/**
 * Totals in the units each language counts money in: ten thousands of yuan, or millions; what is less than ten thousand in
 * yuan.
 */
export function largeAmount(amount: Fen, language: Language): string {
  const yuan = inYuan(amount);
  if (Math.abs(yuan) < WAN) return language === 'zh' ? `${formatNumber(yuan)}元` : `¥${formatNumber(yuan)}`;
  return language === 'zh' ? `${formatNumber(yuan / WAN, 1)}万元` : `¥${formatNumber(yuan / MILLION, 2)} m`;
}
