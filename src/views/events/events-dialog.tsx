import { type ReactNode, useCallback } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import '../../i18n/events/event-texts.ts';
import { NO_EVENT_CHANGES } from '../../state/enquiry/event-changes.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { useOutcome } from '../parts/use-outcome.ts';
import { Icon } from '../shell/icon.tsx';
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
  const { t } = useTranslation(['events', 'shell']);
  const engine = useEngine();
  const question = useCallback(() => engine.eventSheet(NO_EVENT_CHANGES), [engine]);
  const { value: sheet } = useOutcome(question);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="events-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="events-modal">
        <Dialog className="events" aria-label={t('title')}>
          <div className="events__head">
            <h2 className="panel-title">{t('title')}</h2>
            <button
              type="button"
              className="icon-button"
              aria-label={t('close', { ns: 'shell' })}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          <p className="mut events__intro">{t('intro')}</p>
          {messages}
          {sheet === null ? (
            <p className="mut">{t('loading')}</p>
          ) : (
            <EventList sheet={sheet} changes={changes} onChange={onChange} ready={ready} />
          )}
          <OwnEvents changes={changes} onChange={onChange} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
