import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixQuestion } from '../../../../contract/demand/matrix.ts';
import { Segment } from '../../../parts/segment.tsx';
import { ChangeChoice } from './change-choice.tsx';
import { useTarget } from './use-target.ts';

const GOALS = ['move', 'keep'] as const;
const GROUPS = ['road', 'rail', 'river'] as const;
const LINES = /\r?\n/;

interface TargetFormProps {
  readonly asked: Pick<MatrixQuestion, 'scenario' | 'months'>;
  readonly goal: (typeof GOALS)[number];
  readonly onGoal: (goal: (typeof GOALS)[number]) => void;
}

/** What is to be reached, what not to be exceeded, and what may be changed. */
export function TargetForm({ asked, goal, onGoal }: TargetFormProps): ReactNode {
  const { t } = useTranslation('target');
  const typed = useTarget((state) => state.typed);
  const type = useTarget((state) => state.type);
  const choose = (next: (typeof GOALS)[number]): void => {
    if (next === 'keep' && typed.keep === '') type({ keep: 'river' });
    onGoal(next);
  };
  const text = (field: 'move' | 'flow' | 'outlay' | 'worse'): ReactNode => (
    <label className="matrix__setting">
      <span className="field__label">{t(`fields.${field}`)}</span>
      <input
        className="input"
        value={typed[field]}
        onChange={({ target }) => type({ [field]: target.value })}
      />
    </label>
  );
  const corridors = (field: 'from' | 'to' | 'keep'): ReactNode => (
    <label className="matrix__setting">
      <span className="field__label">{t(`fields.${field}`)}</span>
      <select
        className="input"
        value={typed[field]}
        onChange={({ target }) => type({ [field]: target.value })}
      >
        {GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`groups.${group}`)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="target__form">
      <span className="matrix__setting">
        <span className="field__label">{t('goal')}</span>
        <Segment
          choices={GOALS.map((id) => ({ id, label: t(`goals.${id}`) }))}
          chosen={goal}
          onChoose={choose}
          name={t('goal')}
        />
      </span>
      {goal === 'move' ? (
        <>
          {text('move')}
          {corridors('from')}
          {corridors('to')}
        </>
      ) : (
        <>
          {corridors('keep')}
          {text('flow')}
        </>
      )}
      {text('outlay')}
      {text('worse')}
      <ChangeChoice asked={asked} onAdd={(change) => type({ changes: [...typed.changes, change] })} />
      <label className="matrix__setting target__changes">
        <span className="field__label">{t('fields.changes')}</span>
        <textarea
          className="input"
          rows={2}
          value={typed.changes.join('\n')}
          onChange={({ target }) => type({ changes: target.value === '' ? [] : target.value.split(LINES) })}
        />
        <span className="mut">{t('changesHint')}</span>
      </label>
    </div>
  );
}
