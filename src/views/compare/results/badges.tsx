import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';

/** What an itinerary leads on, over all that was assessed. */
export function Badges({ badges }: Pick<AnswerItinerary, 'badges'>): ReactNode {
  const { t } = useTranslation('results');
  return badges.map((badge) => (
    <span key={badge} className={badge === 'lowest_economic' ? 'badge badge--lead' : 'badge'}>
      {t(`badges.${badge}`)}
    </span>
  ));
}
