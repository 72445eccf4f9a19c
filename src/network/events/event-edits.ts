import type { BeijingDate } from '../../units/instant.ts';
import type { TariffItem } from '../tariff-item.ts';
import type { EventId, NetworkEvent } from './event.ts';

/** An event that a person supposes, with the rows that bill it where it is a surcharge. */
export interface OwnEvent {
  readonly event: NetworkEvent;
  readonly rows: readonly TariffItem[];
}

/** What an enquiry supposes of events in the place of what the network says. */
export interface EventEdits {
  /** Events that do not happen. */
  readonly off: ReadonlySet<EventId>;
  /** Last days of events that end otherwise; null where no end is known. */
  readonly ends: ReadonlyMap<EventId, BeijingDate | null>;
  readonly own: readonly OwnEvent[];
}

export const NO_EVENT_EDITS: EventEdits = { off: new Set(), ends: new Map(), own: [] };

/** The events of a network as an enquiry supposes them. */
export function editedEvents(
  events: readonly NetworkEvent[],
  { off, ends, own }: EventEdits,
): readonly NetworkEvent[] {
  if (off.size === 0 && ends.size === 0 && own.length === 0) return events;
  const kept = events.flatMap((event): readonly NetworkEvent[] => {
    if (off.has(event.id)) return [];
    const to = ends.get(event.id);
    return [to === undefined ? event : { ...event, to }];
  });
  return [...kept, ...own.map(({ event }) => event)];
}
