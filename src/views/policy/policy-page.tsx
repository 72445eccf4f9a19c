import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/policy-texts.ts';
import type { Issue } from '../../units/issue.ts';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { laterPart } from '../parts/later-part.tsx';
import { IssueNotes } from './issue-notes.tsx';
import { PolicyDesk } from './policy-desk.tsx';
import { ScenarioFileButton } from './scenario-file-button.tsx';
import { usePolicyPlace } from './use-policy-place.ts';
import './policy.css';

const TextPane = laterPart(async () => (await import('./text/text-pane.tsx')).TextPane, {
  waiting: <p className="policy__empty" aria-busy="true" />,
});

const DemandPane = laterPart(async () => (await import('./demand/demand-pane.tsx')).DemandPane, {
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
      ) : place.pane === 'demand' ? (
        <DemandPane />
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
  const refusedFile = usePolicy((state) => state.refusedFile);
  const importFile = usePolicy((state) => state.importFile);
  const importStanding = usePolicy((state) => state.importStanding);
  if (issues.length === 0) return null;
  return (
    <section className="policy__issues" role="alert" aria-label={t('issues')}>
      <IssueNotes issues={issues} />
      <p className="policy__remedies">
        {refusedFile === null ? null : (
          <button type="button" className="button button--small" onClick={() => void importStanding()}>
            {t('take_standing', { file: refusedFile.name })}
          </button>
        )}
        {issues.some(isOfFile) || refusedFile !== null ? (
          <ScenarioFileButton label={t('choose_other_file')} onImport={(file) => void importFile(file)} />
        ) : null}
        <button type="button" className="button button--small" onClick={close}>
          {t('close_issues')}
        </button>
      </p>
    </section>
  );
}

/** Of a file that could not even be opened as text, or of which nothing stands. */
const isOfFile = ({ severity, code }: Issue): boolean =>
  severity === 'error' && (/^F\d/.test(code) || code === 'scenario_none');
