import { formatMoney, formatNumber } from '../../i18n/format.ts';
import type { Measure } from '../../state/explore/explore-isochrone.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { fen } from '../../units/money.ts';

/** Days to one place: `2.6`. */
export const daysText = (minutes: number): string => formatNumber((minutes / MINUTES_PER_DAY).toFixed(4), 1);

/** What an isochrone measures, minutes or fen: `2.6` days or `¥6,120`. */
export const figureText = (figure: number, measure: Measure): string =>
  measure === 'invoice' ? formatMoney(fen(figure)) : daysText(figure);

/** `+08:00` of an offset in minutes. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
