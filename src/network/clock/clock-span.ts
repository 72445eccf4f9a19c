import { dayAfter, startOfDay } from '../../units/calendar-day.ts';
import { type BeijingDate, type Instant, instant } from '../../units/instant.ts';
import { present } from '../../units/present.ts';
import type { Network } from '../network.ts';

/** No journey of a network lasts longer, and no price or clock past it can touch one. */
export const LONGEST_JOURNEY_DAYS = 200;

/** Where a network does not say until when its clocks are known: far enough for any plan, near enough for 32 bits. */
const LAST_DAY = '2099-12-31' as BeijingDate;

/** The moments for which a network tells what a clock shows: from the first on, before the end. */
export interface ClockSpan {
  readonly from: Instant;
  readonly end: Instant;
}

/** From where every zone has an offset to the end of the last day for which the offsets were made. */
export function clockSpan({ zones, clocksUntil }: Network): ClockSpan {
  const firsts = Array.from(zones.values(), ([first]) => present(first).fromUtcMinute);
  return { from: instant(Math.max(0, ...firsts)), end: startOfDay(dayAfter(clocksUntil ?? LAST_DAY)) };
}
