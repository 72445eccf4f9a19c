import { readDay } from '../../reading/day.ts';
import { valueIn } from '../../reading/reading.ts';
import type { BeijingDate } from '../../units/instant.ts';

/** Days of a key: `2026-01-01` is from then on, `2026-01-01.2026-06-30` the span, both ends included. */
export interface Span {
  readonly from: BeijingDate;
  readonly to: BeijingDate | null;
}

/** Null where a part is no calendar day, or may be either of two. */
export function readSpan(key: string): Span | null {
  const [start = '', end, ...surplus] = key.split('.');
  const from = valueIn(readDay(start));
  const to = end === undefined ? null : valueIn(readDay(end));
  if (from === null || (end !== undefined && to === null) || surplus.length > 0) return null;
  return { from, to };
}

export const holds = ({ from, to }: Span, date: BeijingDate): boolean =>
  from <= date && (to === null || date <= to);
