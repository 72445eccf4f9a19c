import type { FlowInMonth } from '../contract/demand/matrix.ts';
import type { Flow } from '../demand/flow.ts';
import { addDays, daysBetween, parseDay } from '../units/calendar-day.ts';
import { MINUTES_PER_DAY } from '../units/duration.ts';
import { type BeijingDate, type Instant, instant, parseInstant } from '../units/instant.ts';
import { present } from '../units/present.ts';

/** A Monday, from which others are counted. */
const MONDAY = '2024-01-01' as BeijingDate;
const DAYS_PER_WEEK = 7;
/** Clear of the holidays at the turn of most months. */
const EARLIEST = '08';
const HOUR = '09:00';

/**
 * The moment that stands for a month, `YYYY-MM`: 9 in the morning, Beijing time, of its first Monday from the 8th on.
 * Null where the text is no month.
 */
export function readyIn(month: string): string | null {
  const earliest = parseDay(`${month}-${EARLIEST}`);
  if (earliest === null) return null;
  const sinceMonday = daysBetween(MONDAY, earliest) % DAYS_PER_WEEK;
  return `${addDays(earliest, (DAYS_PER_WEEK - sinceMonday) % DAYS_PER_WEEK)}T${HOUR}`;
}

/**
 * What of the flows is handed over in the months, flow by flow; months in which a flow has nothing are left out. Throws
 * on what is no month.
 */
export function handedOver(flows: readonly Flow[], months: readonly string[]): readonly FlowInMonth[] {
  const moments = months.map((month) => ({ month, ready: momentOf(month) }));
  return flows.flatMap((flow) =>
    moments.flatMap(({ month, ready }) => {
      const boxes = boxesIn(flow, month);
      return boxes === 0 ? [] : [{ flow, month, ready, boxes }];
    }),
  );
}

/** How many boxes of a flow are handed over in a month, `YYYY-MM`. */
export const boxesIn = (
  { boxesPerYear, monthShares }: Pick<Flow, 'boxesPerYear' | 'monthShares'>,
  month: string,
): number => boxesPerYear * present(monthShares[Number(month.slice(5)) - 1]);

/** As {@link readyIn}, of what is a month. Throws on what is none. */
export function momentOf(month: string): string {
  const ready = readyIn(month);
  if (ready === null) throw new RangeError(`not a month: ${month}`);
  return ready;
}

/** As {@link momentOf}. */
export function instantIn(month: string): Instant {
  const moment = parseInstant(momentOf(month));
  if (moment === null) throw new RangeError(`not a month: ${month}`);
  return moment;
}

/** Seven moments, a day apart, from the one that stands for a month. Throws on what is no month. */
export function slotsIn(month: string): readonly Instant[] {
  const first = instantIn(month);
  return Array.from({ length: DAYS_PER_WEEK }, (_, day) => instant(first + day * MINUTES_PER_DAY));
}

/** The months of a year. */
export const monthsOf = (year: string): readonly string[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
