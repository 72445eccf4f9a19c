import { scaleLinear } from 'd3-scale';
import type { MonthlyCost } from '../../contract/policy.ts';
import { fen, inYuan } from '../../units/money.ts';
import { dayNumber, LAST_DAY } from './day-span.ts';

export interface MonthFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
}

export interface MonthLayout {
  readonly after: string;
  readonly before: string;
  /** Between the two lines: what is saved. */
  readonly saved: string;
  /** Values in yuan. */
  readonly yTicks: readonly { readonly value: number; readonly at: number }[];
  readonly xOf: (day: string) => number;
  readonly top: number;
  readonly bottom: number;
}

const TOP = 18;
const FOOT = 18;

/** Step lines of the invoice by month, before and after the measures, on the days of the date slider. */
export function monthLayout(
  months: readonly MonthlyCost[],
  { width, height, left }: MonthFrame,
): MonthLayout {
  const after = months.map(({ invoice }) => inYuan(invoice));
  const before = months.map(({ invoice, saving }) => inYuan(fen(invoice + saving)));
  const low = Math.min(...after, ...before);
  const high = Math.max(...after, ...before);
  const pad = Math.max((high - low) * 0.15, high * 0.002, 1);
  const bottom = height - FOOT;
  const x = scaleLinear([0, dayNumber(LAST_DAY)], [left, width]);
  const y = scaleLinear([low - pad, high + pad], [bottom, TOP]);
  const xOf = (day: string): number => x(dayNumber(day));
  const starts = months.map(({ month }) => xOf(`${month}-01`));
  const corners = (values: readonly number[]): readonly string[] =>
    values.flatMap((value, index) => {
      const at = y(value).toFixed(1);
      const end = starts[index + 1] ?? width;
      return [`${(starts[index] ?? left).toFixed(1)},${at}`, `${end.toFixed(1)},${at}`];
    });
  const [afterCorners, beforeCorners] = [corners(after), corners(before)];
  return {
    after: `M${afterCorners.join('L')}`,
    before: `M${beforeCorners.join('L')}`,
    saved: `M${[...afterCorners, ...beforeCorners.toReversed()].join('L')}Z`,
    yTicks: y.ticks(3).map((value) => ({ value, at: y(value) })),
    xOf,
    top: TOP,
    bottom,
  };
}
