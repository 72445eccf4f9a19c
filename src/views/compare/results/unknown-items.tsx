import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';

interface UnknownItemsProps {
  readonly itinerary: Pick<AnswerItinerary, 'checklist'>;
  /** A sign where there is no room for words; they are read out all the same. */
  readonly isShort?: boolean;
}

/** Beside a total: how many items of a bill it does not hold because nobody knows them. */
export function UnknownItems({ itinerary: { checklist }, isShort = false }: UnknownItemsProps): ReactNode {
  const { t } = useTranslation('results');
  const count = checklist.filter(({ state }) => state === 'not_known').length;
  if (count === 0) return null;
  const words = t('list.not_known', { count });
  if (!isShort) return <span className="nowrap"> {words}</span>;
  return (
    <span className="nowrap" title={words}>
      {' '}
      <span aria-hidden="true">+{count} ?</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
