import type { EventChanges } from '../contract/event-sheet.ts';
import type { NetworkEvent } from '../network/events/event.ts';
import { type EventEdits, editedEvents, NO_EVENT_EDITS } from '../network/events/event-edits.ts';
import { overlapOf } from '../network/events/overlap.ts';
import type { Network } from '../network/network.ts';
import { readDay } from '../reading/day.ts';
import { nearest } from '../reading/nearest.ts';
import { plainText } from '../reading/plain-text.ts';
import { valueIn } from '../reading/reading.ts';
import type { BeijingDate } from '../units/instant.ts';
import type { Issue } from '../units/issue.ts';
import { refuse } from './enquiry-issue.ts';
import { readOwnEvent } from './read-own-event.ts';

/** Before the last day of an event that ends otherwise. */
const END_SIGN = /[=＝]/;

/**
 * What an enquiry supposes of events: some switched off, some that end on another day, some of the user's own. What
 * names no event, cannot be read, ends before it begins or would count twice is an issue.
 */
export function readEventEdits(network: Network, typed: EventChanges, issues: Issue[]): EventEdits {
  const { withoutEvents, eventEnds, ownEvents } = typed;
  if (withoutEvents.length + eventEnds.length + ownEvents.length === 0) return NO_EVENT_EDITS;
  const byId = new Map(network.events.map((event) => [event.id, event]));
  const found: Issue[] = [];
  const off = new Set<string>();
  for (const id of filled(withoutEvents)) {
    if (byId.has(id)) off.add(id);
    else found.push(unknownEvent([...byId.keys()], id, 'withoutEvents'));
  }
  const ends = new Map<string, BeijingDate | null>();
  for (const text of filled(eventEnds)) {
    const [id = '', end] = text.split(END_SIGN).map((part) => part.trim());
    const event = byId.get(id);
    const day = end === undefined ? undefined : endOf(end);
    if (day === undefined) found.push(refuse('E82', 'eventEnds', { x: text }));
    else if (event === undefined) found.push(unknownEvent([...byId.keys()], id, 'eventEnds'));
    else if (off.has(id) || ends.has(id)) found.push(refuse('E84', 'eventEnds', { x: id }));
    else if (day !== null && event.from !== null && day < event.from)
      found.push(refuse('E83', 'eventEnds', { x: id, d: event.from, e: day }));
    else ends.set(id, day);
  }
  const own = ownEvents.flatMap((text, index) =>
    plainText(text) === '' || ownEvents.indexOf(text) < index
      ? []
      : readOwnEvent(network, text, `ownEvents:${index}`, found),
  );
  const edits: EventEdits = { off, ends, own };
  found.push(...twice(editedEvents(network.events, edits), edits));
  issues.push(...found);
  return found.length > 0 ? NO_EVENT_EDITS : edits;
}

const filled = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => plainText(text)).filter((text) => text !== '');

/** Null where it is left open; undefined where it is no day. */
const endOf = (text: string): BeijingDate | null | undefined =>
  text === '' || text === 'open' ? null : (valueIn(readDay(text)) ?? undefined);

function unknownEvent(known: readonly string[], x: string, path: string): Issue {
  const near = nearest(x, known);
  return near === null ? refuse('E81', path, { x }) : refuse('E80', path, { x, a: near });
}

/** Edited events that would count twice: beside another of the same effect on the same place at once. */
function twice(events: readonly NetworkEvent[], { ends, own }: EventEdits): readonly Issue[] {
  const supposed = new Set(own.map(({ event }) => event));
  return events.flatMap((event) => {
    if (!supposed.has(event) && !ends.has(event.id)) return [];
    const others = events.filter(
      (other) => other !== event && !(supposed.has(other) && other.id <= event.id),
    );
    const other = overlapOf(event, others);
    const path = supposed.has(event) ? 'ownEvents' : 'eventEnds';
    return other === undefined
      ? []
      : [refuse('E89', path, { x: event.id.replace(/^own:/, ''), a: other.id.replace(/^own:/, '') })];
  });
}
