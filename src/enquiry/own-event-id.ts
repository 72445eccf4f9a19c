import type { EventId } from '../network/events/event.ts';

/** Of a user's own event, by how it was typed; and by its place, where what was typed means several. */
export const ownEventId = (typed: string, place: string | null): EventId =>
  `own:${typed.trim()}${place === null ? '' : ` @${place}`}`;

/** Whether an event is one that was typed so. */
export const isOwnEvent = (id: EventId, typed: string): boolean =>
  id === ownEventId(typed, null) || id.startsWith(`${ownEventId(typed, null)} @`);
