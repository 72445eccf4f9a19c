import type { EventChanges, PlacedEvent } from '../../contract/event-sheet.ts';
import { readMoment } from '../../reading/moment.ts';
import { valueIn } from '../../reading/reading.ts';
import { type BeijingDate, beijingDate } from '../../units/instant.ts';
import { endOf, isSwitchedOff } from './event-changes.ts';

/** The day of a moment as typed; null where it is none. */
export function dayTyped(text: string): BeijingDate | null {
  const moment = valueIn(readMoment(text));
  return moment === null ? null : beijingDate(moment);
}

const isInForce = ({ from, to }: Pick<PlacedEvent, 'from' | 'to'>, day: BeijingDate): boolean =>
  (from === null || from <= day) && (to === null || to >= day);

/** The events of a network in force on a day. */
export const inForceOn = (events: readonly PlacedEvent[], day: BeijingDate): readonly PlacedEvent[] =>
  events.filter((event) => isInForce(event, day));

/** The same as they are supposed to be: without those switched off, and with the ends that are moved. */
export const supposedOn = (
  events: readonly PlacedEvent[],
  changes: EventChanges,
  day: BeijingDate,
): readonly PlacedEvent[] =>
  inForceOn(
    events
      .filter(({ id }) => !isSwitchedOff(changes, id))
      .map((event) => {
        const end = endOf(changes, event.id);
        return end === null ? event : { ...event, to: end === '' ? null : end };
      }),
    day,
  );
