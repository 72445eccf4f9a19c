import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../contract/progress.ts';
import type { AppState } from '../../../state/enquiry/app-state.ts';
import { useApp } from '../../contexts/store-context.tsx';

/** The button that searches, or stops a search, and how far it has come. */
export function SearchProgress(): ReactNode {
  const { t } = useTranslation(['form', 'shell']);
  const isRunning = useApp((state) => state.status.kind === 'running');
  const hasAnswer = useApp((state) => state.answer !== null);
  const cancel = useApp((state) => state.cancel);
  return (
    <>
      <div className="form__actions">
        <button type="submit" className="button button--primary">
          {t(hasAnswer ? 'searchAgain' : 'search')}
        </button>
        {isRunning ? (
          <button type="button" className="button" onClick={cancel}>
            {t('cancel')}
          </button>
        ) : null}
      </div>
      <ProgressLine />
      <p className="form__standing meta">{t('footnote', { ns: 'shell' })}</p>
    </>
  );
}

function ProgressLine(): ReactNode {
  const { t } = useTranslation(['form', 'words']);
  const status = useApp((state) => state.status);
  const answer = useApp((state) => state.answer);
  const issues = useApp((state) => state.issues);
  const progressOf = ({ progress }: { readonly progress: Progress | null }) => {
    const { stage = 'load', done = 0, total = 1 } = progress ?? {};
    return { stage: t(`stages.${stage}`, { ns: 'words' }), done, total };
  };
  const line = (): ReactNode => {
    switch (status.kind) {
      case 'idle':
        return '';
      case 'running':
        return t('progress', progressOf(status));
      case 'done':
        return answer === null ? '' : t('found', counts(answer));
      case 'refused':
        return t('issuesCount', { count: issues.filter(({ severity }) => severity === 'error').length });
      case 'cancelled':
        return t(answer === null ? 'cancelledFirst' : 'cancelled', progressOf(status));
    }
  };
  return <p className="form__progress">{line()}</p>;
}

const counts = ({ itineraries, dominated, excluded }: NonNullable<AppState['answer']>) => ({
  count: itineraries.length,
  dominated: dominated.length,
  excluded: excluded.length,
});
