import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isStale } from '../../state/enquiry/app-state.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useOpenView } from '../contexts/view-context.tsx';

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
