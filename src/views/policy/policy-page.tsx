import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/policy-texts.ts';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { laterPart } from '../parts/later-part.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { PolicyDesk } from './policy-desk.tsx';
import { usePolicyPlace } from './use-policy-place.ts';
import './policy.css';

const TextPane = laterPart(async () => (await import('./text/text-pane.tsx')).TextPane, {
  waiting: <p className="policy__empty" aria-busy="true" />,
});

/** The measures as they stand, and what each does to the consignment of Compare once there is one. */
export function PolicyPage(): ReactNode {
  const place = usePolicyPlace();
  const answer = useApp((state) => state.answer);
  const presets = usePolicy((state) => state.presets);
  const loadPresets = usePolicy((state) => state.loadPresets);
  useEffect(() => {
    if (presets.length === 0) void loadPresets();
  }, [presets, loadPresets]);
  return (
    <main className="policy">
      <PolicyIssues />
      {place.pane === 'text' ? (
        <TextPane part={place.part} />
      ) : (
        <PolicyDesk answer={answer} sought={place.measure} />
      )}
    </main>
  );
}

/** Why a change was not taken; what stood before it is in force. */
function PolicyIssues(): ReactNode {
  const { t } = useTranslation('policy');
  const issues = usePolicy((state) => state.issues);
  const close = usePolicy((state) => state.closeIssues);
  if (issues.length === 0) return null;
  return (
    <section className="policy__issues" role="alert" aria-label={t('issues')}>
      <IssueNotes issues={issues} />
      <button type="button" className="button button--small" onClick={close}>
        {t('close_issues')}
      </button>
    </section>
  );
}
