import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { avoidMendsOf } from '../../../state/enquiry/mends.ts';
import type { Issue } from '../../../units/issue.ts';
import { useApp } from '../../contexts/store-context.tsx';
import { useAvoidedName } from './use-avoided-name.ts';

/** What can be done about a word to avoid, each with its button. */
export function AvoidMendButtons({ issue }: { readonly issue: Issue }): ReactNode {
  const { t } = useTranslation('form');
  const words = useApp((state) => state.inputs.avoid);
  const edit = useApp((state) => state.edit);
  const nameOf = useAvoidedName();
  return avoidMendsOf(issue, words).map(({ word, taken, avoid }) => (
    <button key={word} type="button" className="link issues__mend" onClick={() => edit({ avoid }, 'choice')}>
      {word === null ? t('avoidRemove', { name: nameOf(taken) }) : t('avoidInstead', { name: nameOf(word) })}
    </button>
  ));
}
