import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventChanges } from '../../contract/event-sheet.ts';
import { countChanges } from '../../state/enquiry/event-changes.ts';
import { laterPart } from './later-part.tsx';

const EventsDialog = laterPart(async () => (await import('../events/events-dialog.tsx')).EventsDialog);

interface EventsButtonProps {
  readonly id: string;
  readonly label: string;
  readonly changes: EventChanges;
  /** As typed; the day on which events in force stand first. */
  readonly ready: string;
  readonly onChange: (changes: EventChanges) => void;
  /** What is wrong with the changes. */
  readonly messages?: ReactNode;
}

/** How many events are supposed to be otherwise; opens the list of them. */
export function EventsButton({ id, label, ...events }: EventsButtonProps): ReactNode {
  const { t } = useTranslation('form');
  const [isOpen, setOpen] = useState(false);
  const count = countChanges(events.changes);
  const value = count === 0 ? t('eventsAsKnown') : t('eventsChanged', { count });
  return (
    <>
      <button
        id={id}
        type="button"
        className="input input--opens"
        aria-label={`${label}: ${value}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {value} <span aria-hidden="true">…</span>
      </button>
      {isOpen ? <EventsDialog {...events} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
