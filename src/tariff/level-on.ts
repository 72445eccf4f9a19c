import type { PriceLevel, PriceSeries } from '../network/price-series.ts';
import type { Status } from '../network/provenance.ts';
import { daysBetween } from '../units/calendar-day.ts';
import type { BeijingDate } from '../units/instant.ts';
import { present } from '../units/present.ts';
import { weakest } from './status.ts';

/** What a series stands at on a day. */
export interface Level {
  readonly value: number;
  readonly status: Status;
  /** Of a day outside of the series, for which its nearest end is held; null inside. */
  readonly held: Hold | null;
}

/** The point that stands for a day outside of a series. */
export interface HeldPoint {
  readonly from: BeijingDate;
  /** Where the day lies: before the first point, or after the last. */
  readonly side: 'before' | 'after';
}

export interface Hold extends HeldPoint {
  /** Days from that point to the day, either way. */
  readonly days: number;
}

/** A series in flat arrays: days count from its first point. */
export interface Curve {
  readonly days: Float64Array;
  readonly values: Float64Array;
}

const curves = new WeakMap<PriceSeries, Curve>();

export function curveOf(series: PriceSeries): Curve {
  const known = curves.get(series);
  if (known) return known;
  const first = present(series.levels[0]).date;
  const curve: Curve = {
    days: Float64Array.from(series.levels, ({ date }) => daysBetween(first, date)),
    values: Float64Array.from(series.levels, ({ value }) => Number(value)),
  };
  curves.set(series, curve);
  return curve;
}

/** That of the day itself, or on a straight line between the two points around it; outside of the series its nearest end. */
export function levelOn(series: PriceSeries, date: BeijingDate): Level {
  const { levels } = series;
  const [first, last] = [present(levels[0]), present(levels.at(-1))];
  if (date < first.date) return heldAt(first, daysBetween(date, first.date), 'before');
  if (date > last.date) return heldAt(last, daysBetween(last.date, date), 'after');
  const curve = curveOf(series);
  const day = daysBetween(first.date, date);
  const at = pointBefore(curve, day);
  const [before, after] = [present(levels[at]), present(levels[Math.min(at + 1, levels.length - 1)])];
  return {
    value: valueOn(curve, day),
    status: before.date === date ? before.status : weakest(before.status, after.status),
    held: null,
  };
}

const heldAt = ({ date, value, status }: PriceLevel, days: number, side: Hold['side']): Level => ({
  value: Number(value),
  status,
  held: { from: date, days, side },
});

/** The value of a curve on a day that lies within it. */
export function valueOn(curve: Curve, day: number): number {
  const { days, values } = curve;
  const at = pointBefore(curve, day);
  const [from, low] = [present(days[at]), present(values[at])];
  if (day === from || at === days.length - 1) return low;
  const [to, high] = [present(days[at + 1]), present(values[at + 1])];
  return low + ((high - low) * (day - from)) / (to - from);
}

/** Index of the last point on or before a day. */
function pointBefore({ days }: Curve, day: number): number {
  let low = 0;
  let high = days.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (present(days[middle]) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a reader is told of a hold. */
export const heldPoint = (hold: Hold | null): HeldPoint | null =>
  hold && { from: hold.from, side: hold.side };
