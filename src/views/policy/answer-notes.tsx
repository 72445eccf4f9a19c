import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../state/enquiry/app-state.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';

/** In the place of figures as long as there are no goods to reckon them for. */
export function NoAnswerNote(): ReactNode {
  const { t } = useTranslation('policy');
  const openView = useOpenView();
  const isComparing = useApp(({ status }) => status.kind === 'running');
  return (
    <section className="policy__empty">
      <h2 className="card-title">{t('empty_title')}</h2>
      <p role="status">{t(isComparing ? 'empty_comparing' : 'empty_text')}</p>
      <button type="button" className="button button--primary" onClick={() => openView('compare')}>
        {t('to_compare')}
      </button>
    </section>
  );
}

/** That the figures are of other inputs than those that stand, and where to settle what keeps new ones away. */
export function StaleNote(): ReactNode {
  const { t } = useTranslation('policy');
  const openView = useOpenView();
  const stale = useApp(isStale);
  const isRefused = useApp(({ status }) => status.kind === 'refused');
  if (!stale) return null;
  return (
    <p className="note policy__stale" role="status">
      {t(isRefused ? 'stale_refused' : 'stale')}{' '}
      {isRefused ? (
        <button type="button" className="link" onClick={() => openView('compare')}>
          {t('to_compare')}
        </button>
      ) : null}
    </p>
  );
}
