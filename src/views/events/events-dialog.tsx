import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/events/event-texts.ts';
import { NO_EVENT_CHANGES } from '../../state/enquiry/event-changes.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { Sheet, SheetHead } from '../parts/sheet/sheet.tsx';
import { useOutcome } from '../parts/use-outcome.ts';
import { EventList } from './event-list.tsx';
import type { EventsProps } from './events-props.ts';
import { OwnEvents } from './own-events.tsx';
import './events.css';

interface EventsDialogProps extends EventsProps {
  /** As typed; the day on which events in force stand first. */
  readonly ready: string;
  readonly onClose: () => void;
  /** What is wrong with the changes. */
  readonly messages?: ReactNode;
}

/** Every event of the network, each of which can be switched off or moved, and those of the user's own. */
export function EventsDialog({ changes, onChange, ready, onClose, messages }: EventsDialogProps): ReactNode {
  const { t } = useTranslation('events');
  const engine = useEngine();
  const question = useCallback(() => engine.eventSheet(NO_EVENT_CHANGES), [engine]);
  const { value: sheet } = useOutcome(question);
  return (
    <Sheet title={t('title')} extent="column" className="events" isDismissable onClose={onClose}>
      <SheetHead title={t('title')} onClose={onClose} />
      <p className="mut events__intro">{t('intro')}</p>
      {messages}
      {sheet === null ? (
        <p className="mut">{t('loading')}</p>
      ) : (
        <EventList sheet={sheet} changes={changes} onChange={onChange} ready={ready} />
      )}
      <OwnEvents changes={changes} onChange={onChange} />
    </Sheet>
  );
}
