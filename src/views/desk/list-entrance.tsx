import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BatchStore } from '../../state/batch/batch-store.ts';
import { LIST_LIMIT } from '../../state/batch/list-limit.ts';
import { FileButton } from '../parts/files/file-button.tsx';
import { useFileDrop } from '../parts/files/use-file-drop.ts';

const ACCEPT =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where a list is pasted or its file is chosen. */
export function ListEntrance({ batch }: { readonly batch: BatchStore }): ReactNode {
  const { t } = useTranslation('list');
  const id = useId();
  const text = useStore(batch, (state) => state.text);
  const isReading = useStore(batch, (state) => state.phase.kind === 'reading');
  const { setText, read } = batch.getState();
  const drop = useFileDrop((file) => void read(file));
  return (
    <div className="batch__entrance" {...drop}>
      <p>{t('intro', { most: LIST_LIMIT })}</p>
      <label className="field__label" htmlFor={id}>
        {t('paste')}
      </label>
      <textarea
        id={id}
        className="input"
        rows={10}
        value={text}
        placeholder={t('pasteHint')}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="batch__actions">
        <button
          type="button"
          className="button button--primary"
          disabled={text.trim() === '' || isReading}
          onClick={() => void read(null)}
        >
          {t('read')}
        </button>
        <FileButton label={t('file')} accept={ACCEPT} onFile={(file) => void read(file)} />
        <span className="mut">{t('drop')}</span>
        <span role="status">{isReading ? t('reading') : ''}</span>
      </p>
    </div>
  );
}
