import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatDuration } from '../../i18n/format.ts';
import { writeIssue } from '../../i18n/write-issue.ts';
import { type BatchStore, stoppedIssue } from '../../state/batch/batch-store.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

const MS_PER_MINUTE = 60_000;

/** How far the answers are, how long it takes yet, and what can be done about it. */
export function ListProgressLine({ batch }: { readonly batch: BatchStore }): ReactNode {
  const { t } = useTranslation('list');
  const language = useLanguage();
  const shown = useStore(batch);
  const { phase, done, outcomes, left, situation } = shown;
  const { situation: standing } = useSurroundings();
  const { answer, stop, startOver } = batch.getState();
  const total = outcomes.length;
  const isStale = situation !== null && JSON.stringify(situation) !== JSON.stringify(standing());
  const stopped = stoppedIssue(shown);
  const state =
    stopped === null
      ? phase.kind === 'answering'
        ? t('running', { done, total })
        : t('done', { count: total })
      : `${stopped.code} ${writeIssue(stopped, language)}`;
  return (
    <div className="batch__progress">
      <span role="status">{state}</span>
      {phase.kind === 'answering' ? (
        <>
          <progress value={done} max={total} aria-label={t('title')} />
          {left === null ? null : (
            <span className="mut">
              {t('left', { time: formatDuration(Math.max(1, Math.ceil(left / MS_PER_MINUTE)), language) })}
            </span>
          )}
          <button type="button" className="button button--small" onClick={stop}>
            {t('cancel')}
          </button>
        </>
      ) : (
        <>
          {phase.kind === 'stopped' ? (
            <button type="button" className="button button--small" onClick={() => void answer()}>
              {t('resume')}
            </button>
          ) : null}
          {isStale ? (
            <>
              <span className="note">{t('stale')}</span>
              <button type="button" className="button button--small" onClick={() => void answer()}>
                {t('again')}
              </button>
            </>
          ) : null}
          <button type="button" className="link" onClick={startOver}>
            {t('startOver')}
          </button>
        </>
      )}
    </div>
  );
}
