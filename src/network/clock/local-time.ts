import { type Instant, instant } from '../../units/instant.ts';
import type { ZoneOffset } from '../network.ts';

/**
 * The instant at which a clock with these offsets shows `minuteOfDay` on `day` (`YYYY-MM-DD`). A time that a
 * change of clocks leaves out counts by the offset before it; one shown twice is the later.
 */
export function instantOfLocal(day: string, minuteOfDay: number, offsets: readonly ZoneOffset[]): Instant {
  const local = Date.parse(`${day}T00:00Z`) / 60_000 + minuteOfDay;
  const inForce =
    offsets.findLast(({ fromUtcMinute, offsetMinutes }) => fromUtcMinute <= local - offsetMinutes) ??
    offsets[0];
  if (!inForce) throw new Error('A time zone without offsets');
  return instant(local - inForce.offsetMinutes);
}
