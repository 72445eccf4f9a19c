import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';

interface UnknownItemsProps {
  readonly itinerary: Pick<AnswerItinerary, 'checklist'>;
}

/** Beside a total: how many items of a bill it does not hold because nobody knows them. */
export function UnknownItems({ itinerary: { checklist } }: UnknownItemsProps): ReactNode {
  const { t } = useTranslation('results');
  const count = checklist.filter(({ state }) => state === 'not_known').length;
  if (count === 0) return null;
  return (
    <>
      {' '}
      <span className="nowrap">{t('list.not_known', { count })}</span>
    </>
  );
}
