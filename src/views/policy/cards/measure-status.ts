import type { MeasureCard } from '../../../contract/policy.ts';
import { daysBetween, parseDay } from '../../../units/calendar-day.ts';

/** How a measure stands on the day of hand-over. `day` is the one that its sentence names. */
export type MeasureStatus =
  | { readonly kind: 'off' | 'open' | 'last_day' | 'on_way' }
  | { readonly kind: 'left'; readonly days: number }
  | { readonly kind: 'extended' | 'expired' | 'future'; readonly day: string };

type Standing = Pick<MeasureCard, 'enabled' | 'inForce' | 'valid'>;

/** The engine says whether it is in force where it matters; the days of its validity say why, and for how long. */
export function measureStatus(
  { enabled, inForce, valid: { from, to } }: Standing,
  day: string,
): MeasureStatus {
  if (!enabled) return { kind: 'off' };
  if (!inForce) {
    if (day < from) return { kind: 'future', day: from };
    return to !== null && to < day ? { kind: 'expired', day: to } : { kind: 'on_way' };
  }
  if (to === null) return { kind: 'open' };
  const [today, last] = [parseDay(day), parseDay(to)];
  if (today === null || last === null) throw new RangeError(`not calendar days: ${day} ${to}`);
  const days = daysBetween(today, last);
  if (days < 0) return { kind: 'extended', day: to };
  return days === 0 ? { kind: 'last_day' } : { kind: 'left', days };
}
