import type { EventId } from '../network/events/event.ts';
import type { Coordinates } from '../network/terminal.ts';
import type { SheetEvent } from './crossing-schema.ts';
import type { Enquiry } from './enquiry.ts';
import type { SourceView } from './network-view.ts';

/** What an enquiry supposes of events, as typed. */
export type EventChanges = Pick<Enquiry, 'withoutEvents' | 'eventEnds' | 'ownEvents'>;

export const NO_EVENT_CHANGES: EventChanges = { withoutEvents: [], eventEnds: [], ownEvents: [] };

/** An event with where it stands on a map; null of what has no one place, as a mode or a service. */
export interface PlacedEvent extends SheetEvent {
  readonly position: Coordinates | null;
}

/** Events, and the sources that they name. */
export interface EventSheet {
  readonly events: readonly PlacedEvent[];
  readonly sources: Readonly<Record<string, Omit<SourceView, 'id'>>>;
}

/** Of a user's own event, by how it was typed; and by its place, where what was typed means several. */
export const ownEventId = (typed: string, place: string | null): EventId =>
  `own:${typed.trim()}${place === null ? '' : ` @${place}`}`;

/** Whether an event is one that was typed so. */
export const isOwnEvent = (id: EventId, typed: string): boolean =>
  id === ownEventId(typed, null) || id.startsWith(`${ownEventId(typed, null)} @`);
