import type { BeijingDate } from '../../units/instant.ts';
import type { NetworkEvent } from './event.ts';

const EARLIEST = '0001-01-01' as BeijingDate;
const LATEST = '9999-12-31' as BeijingDate;

interface Span {
  readonly from: BeijingDate | null;
  readonly to: BeijingDate | null;
}

/** Whether two spans of days have one in common; an open end reaches to any day. */
export const haveDayInCommon = (a: Span, b: Span): boolean =>
  (a.from ?? EARLIEST) <= (b.to ?? LATEST) && (b.from ?? EARLIEST) <= (a.to ?? LATEST);

/** The first of others that has the same effect on the same place at once; undefined where none has. */
export const overlapOf = (event: NetworkEvent, others: readonly NetworkEvent[]): NetworkEvent | undefined =>
  others.find(
    (other) =>
      other.affected.kind === event.affected.kind &&
      other.affected.id === event.affected.id &&
      other.country === event.country &&
      other.effect.kind === event.effect.kind &&
      other.effect.kind !== 'surcharge' &&
      haveDayInCommon(event, other),
  );
