import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import '../../i18n/desk/list-messages.ts';
import '../../i18n/desk/list-texts.ts';
import type { Enquiry } from '../../contract/enquiry.ts';
import type { BatchStore } from '../../state/batch/batch-store.ts';
import { useApp } from '../contexts/store-context.tsx';
import { Sheet, SheetHead } from '../parts/sheet/sheet.tsx';
import { ListAnswers } from './list-answers.tsx';
import { ListEntrance } from './list-entrance.tsx';
import { ListIssues } from './list-issues.tsx';
import { ListProgressLine } from './list-progress-line.tsx';
import { useBatch } from './use-batch.ts';
import './list.css';

/** Brings a list of enquiries, answers it and shows the answers; closed, it goes on. */
export function ListDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('list');
  const batch = useBatch();
  const openEnquiry = useApp((state) => state.open);
  const open = useCallback(
    ({ asOf: _, ...inputs }: Enquiry): void => {
      onClose();
      openEnquiry(inputs);
    },
    [onClose, openEnquiry],
  );
  return (
    <Sheet title={t('title')} extent="page" className="batch" onClose={onClose}>
      <SheetHead title={t('title')} onClose={onClose} />
      <div className="batch__body">
        <Contents batch={batch} onOpen={open} />
      </div>
    </Sheet>
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
