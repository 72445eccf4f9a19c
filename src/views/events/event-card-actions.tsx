import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/events/event-texts.ts';
import type { RouteEvent } from '../../contract/crossing-schema.ts';
import { changesIn, withEventBack } from '../../state/enquiry/event-changes.ts';
import { useApp } from '../contexts/store-context.tsx';
import { EventActions } from './event-actions.tsx';
import { RoomNote } from './room-note.tsx';

/** On the card of an event that a route meets: what can be supposed of it, and how less room puts goods off. */
export function EventCardActions({ event }: { readonly event: RouteEvent }): ReactNode {
  const { t } = useTranslation('events');
  const inputs = useApp((state) => state.inputs);
  const edit = useApp((state) => state.edit);
  const changes = changesIn(inputs);
  return (
    <>
      <RoomNote room={event.room} />
      {event.edit === 'own' ? (
        <div className="events__actions">
          <button
            type="button"
            className="link"
            onClick={() => edit(withEventBack(changes, event.id), 'choice')}
          >
            {t('remove')}
          </button>
        </div>
      ) : (
        <EventActions id={event.id} changes={changes} onChange={(next) => edit(next, 'choice')} />
      )}
    </>
  );
}
