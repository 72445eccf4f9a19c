import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixQuestion } from '../../../../contract/demand/matrix.ts';
import '../../../../i18n/target/target-messages.ts';
import '../../../../i18n/target/target-texts.ts';
import type { Issue } from '../../../../units/issue.ts';
import { IssueNotes } from '../../issue-notes.tsx';
import { TargetForm } from './target-form.tsx';
import { TargetFound } from './target-found.tsx';
import { useTarget } from './use-target.ts';
import './target.css';

const FIELDS = ['move', 'outlay', 'worse'] as const;

interface TargetPanelProps {
  readonly asked: MatrixQuestion;
  readonly inputs: string;
}

/** From what is to be reached to the changes that reach it. */
export function TargetPanel({ asked, inputs }: TargetPanelProps): ReactNode {
  const { t } = useTranslation('target');
  const typed = useTarget((state) => state.typed);
  const running = useTarget((state) => state.running);
  const done = useTarget((state) => state.done);
  const issues = useTarget((state) => state.issues);
  const seek = useTarget((state) => state.seek);
  const cancel = useTarget((state) => state.cancel);
  const [goal, setGoal] = useState<'move' | 'keep'>(typed.keep === '' ? 'move' : 'keep');
  const ask = (): void => {
    const { flows, corridors, months, baseline, scenario, choice, events } = asked;
    const own = goal === 'move' ? { ...typed, keep: '', flow: '' } : { ...typed, move: '', from: '', to: '' };
    seek({ flows, corridors, months, baseline, scenario, choice, events, asked: own }, inputs);
  };
  /** A field goes by what it is called here. */
  const named = ({ code, values: { x } }: Issue): Issue['values'] => {
    const field = FIELDS.find((own) => code === 'T01' && own === x);
    return field === undefined ? {} : { x: t(`fields.${field}`) };
  };
  return (
    <section className="target" aria-label={t('title')}>
      <p className="mut">{t('about')}</p>
      <TargetForm asked={asked} goal={goal} onGoal={setGoal} />
      {running === null ? (
        <button type="button" className="button" onClick={ask}>
          {t('seek')}
        </button>
      ) : (
        <button type="button" className="button" onClick={cancel}>
          {t('cancel')}
        </button>
      )}
      <p role="status" className="matrix__status">
        {running === null ? null : (
          <>
            <progress value={running.done} max={Math.max(1, running.total)} aria-hidden="true" />{' '}
            {t('progress', { done: running.done, total: running.total })}
          </>
        )}
      </p>
      <IssueNotes
        issues={issues.map((issue) => ({ ...issue, values: { ...issue.values, ...named(issue) } }))}
      />
      {done === null ? null : <TargetFound done={done} isStale={done.inputs !== inputs} />}
    </section>
  );
}
