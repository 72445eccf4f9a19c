import { type EventChanges, isOwnEvent } from '../../contract/event-sheet.ts';
import { sameTexts } from './same-texts.ts';

export { NO_EVENT_CHANGES } from '../../contract/event-sheet.ts';

const END_SIGN = '=';

const idOfEnd = (end: string): string => end.slice(0, end.indexOf(END_SIGN)).trim();

export const changesIn = ({ withoutEvents, eventEnds, ownEvents }: EventChanges): EventChanges => ({
  withoutEvents,
  eventEnds,
  ownEvents,
});

export const countChanges = ({ withoutEvents, eventEnds, ownEvents }: EventChanges): number =>
  withoutEvents.length + eventEnds.length + ownEvents.length;

const LISTS = ['withoutEvents', 'eventEnds', 'ownEvents'] as const;

export const sameChanges = (a: EventChanges, b: EventChanges): boolean =>
  LISTS.every((list) => sameTexts(a[list], b[list]));

export const isSwitchedOff = ({ withoutEvents }: EventChanges, id: string): boolean =>
  withoutEvents.includes(id);

/** The day on which an event is supposed to end, empty for no known end; null where it ends as the network has it. */
export function endOf({ eventEnds }: EventChanges, id: string): string | null {
  const end = eventEnds.find((text) => idOfEnd(text) === id);
  return end === undefined ? null : end.slice(end.indexOf(END_SIGN) + 1).trim();
}

/** An event as the network has it; one of the user's own is given up. */
export const withEventBack = (
  { withoutEvents, eventEnds, ownEvents }: EventChanges,
  id: string,
): EventChanges => ({
  withoutEvents: withoutEvents.filter((other) => other !== id),
  eventEnds: eventEnds.filter((end) => idOfEnd(end) !== id),
  ownEvents: ownEvents.filter((typed) => !isOwnEvent(id, typed)),
});

export function withEventOff(changes: EventChanges, id: string): EventChanges {
  const others = withEventBack(changes, id);
  return { ...others, withoutEvents: [...others.withoutEvents, id] };
}

/** As if an event did not happen: one of the user's own is given up, one of the network switched off. */
export const withoutEvent = (changes: EventChanges, id: string): EventChanges =>
  changes.ownEvents.some((typed) => isOwnEvent(id, typed))
    ? withEventBack(changes, id)
    : withEventOff(changes, id);

export function withEndOn(changes: EventChanges, id: string, day: string): EventChanges {
  const others = withEventBack(changes, id);
  return { ...others, eventEnds: [...others.eventEnds, `${id}${END_SIGN}${day}`] };
}

export const withOwnEvent = (changes: EventChanges, typed: string): EventChanges => ({
  ...changes,
  ownEvents: [...changes.ownEvents.filter((other) => other !== typed), typed],
});
