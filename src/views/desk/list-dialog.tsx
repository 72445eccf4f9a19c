import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import '../../i18n/desk/list-messages.ts';
import '../../i18n/desk/list-texts.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { BatchStore } from '../../state/batch/batch-store.ts';
import { useApp } from '../contexts/store-context.tsx';
import { Icon } from '../shell/icon.tsx';
import { ListAnswers } from './list-answers.tsx';
import { ListEntrance } from './list-entrance.tsx';
import { ListIssues } from './list-issues.tsx';
import { ListProgressLine } from './list-progress-line.tsx';
import { useBatch } from './use-batch.ts';
import './list.css';

/** Brings a list of enquiries, answers it and shows the answers; closed, it goes on. */
export function ListDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['list', 'shell']);
  const batch = useBatch();
  const openEnquiry = useApp((state) => state.open);
  const open = ({ asOf: _, ...inputs }: Enquiry): void => {
    onClose();
    openEnquiry(inputs);
  };
  return (
    <ModalOverlay
      isOpen
      className="batch-overlay"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="batch-modal">
        <Dialog className="batch" aria-label={t('title')}>
          <div className="batch__head">
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
          <div className="batch__body">
            <Contents batch={batch} onOpen={open} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ContentsProps {
  readonly batch: BatchStore;
  readonly onOpen: (enquiry: Enquiry) => void;
}

function Contents({ batch, onOpen }: ContentsProps): ReactNode {
  const { t } = useTranslation('list');
  const phase = useStore(batch, (state) => state.phase);
  switch (phase.kind) {
    case 'empty':
    case 'reading':
      return <ListEntrance batch={batch} />;
    case 'refused':
      return (
        <>
          <ListIssues issues={phase.issues} />
          <ListEntrance batch={batch} />
        </>
      );
    case 'read': {
      const { enquiries, refused, issues } = phase.list;
      const { answer, startOver } = batch.getState();
      return (
        <>
          <p className="batch__summary">{t('readSummary', { good: enquiries.length, refused })}</p>
          <p className="batch__actions">
            {enquiries.length === 0 ? null : (
              <button type="button" className="button button--primary" onClick={() => void answer()}>
                {t(refused > 0 ? 'goodRows' : 'answerAll', { count: enquiries.length })}
              </button>
            )}
            <button type="button" className="button" onClick={startOver}>
              {t('none')}
            </button>
          </p>
          <ListIssues issues={issues} />
        </>
      );
    }
    case 'answering':
    case 'stopped':
    case 'answered':
      return (
        <>
          <ListProgressLine batch={batch} />
          <ListAnswers batch={batch} onOpen={onOpen} />
        </>
      );
  }
}
