import type { AnswerCharge } from '../../../contract/answer-schema.ts';
import { formatMoney, formatPrice, formatQuantity, formatYuan } from '../../../i18n/format.ts';
import type { Fen } from '../../../units/money.ts';

const MOST_PLACES = 4;

/** A price with as many places as it needs, from two to four: `¥590.00`, `¥3.185`. */
export function priceText(price: string, currency: string): string {
  const fraction = price.split('.')[1]?.replace(/0+$/, '') ?? '';
  return formatPrice(price, currency, Math.min(MOST_PLACES, Math.max(2, fraction.length)));
}

/** Up to three places in the table, which are enough to tell 0.098 from 0.1. */
export const quantityText = (quantity: number): string => formatQuantity(quantity, 3);

/** `1,109–1,274`, or one figure where both ends are the same. */
export function rangeText({ low, high }: { readonly low: Fen; readonly high: Fen }): string {
  return low === high ? formatYuan(low) : `${formatYuan(low)}–${formatYuan(high)}`;
}

/** A figure that is not known as it is billed. */
export const isEstimate = (charge: AnswerCharge): boolean =>
  charge.status === 'estimated' || charge.status === 'assumed';

/**
 * The line worked out: `7,726 × ¥2.2295 = ¥17,225.12`, and in another currency the exchange rate between.
 * Null where no price is known.
 */
export function formulaText(charge: AnswerCharge): string | null {
  if (charge.unitPrice === null || charge.amount === null) return null;
  const rate = charge.currency === 'CNY' ? '' : ` × ${formatQuantity(charge.exchangeRate, MOST_PLACES)}`;
  const price = priceText(charge.unitPrice, charge.currency);
  return `${formatQuantity(charge.quantity, MOST_PLACES)} × ${price}${rate} = ${formatMoney(charge.amount, 2)}`;
}

/** The unit price worked out from the list price: `¥3.185 × (1 − 30 %) = ¥2.2295`; null where nothing was multiplied in. */
export function unitPriceFormula(charge: AnswerCharge): string | null {
  const { listPrice, unitPrice, move } = charge;
  if (listPrice === null || unitPrice === null || (charge.factors.length === 0 && !move)) return null;
  const factors = charge.factors.map(({ value, unit }) =>
    unit === 'discount'
      ? `(1 − ${formatQuantity(Number(value) * 100)} %)`
      : formatQuantity(value, MOST_PLACES),
  );
  const moved = move ? [formatQuantity(move.factor, MOST_PLACES)] : [];
  return `${[priceText(listPrice, charge.currency), ...factors, ...moved].join(' × ')} = ${priceText(unitPrice, charge.currency)}`;
}

/** Whether the amount is the least that is billed rather than quantity times price. */
export function isMinimum(charge: AnswerCharge): boolean {
  if (charge.minimum === null || charge.unitPrice === null) return false;
  return charge.quantity * Number(charge.unitPrice) < Number(charge.minimum);
}
