import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../i18n/format.ts';
import { useApp } from '../contexts/store-context.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** Tells once, to those who listen, what a search has found. */
export function AnswerAnnouncement(): ReactNode {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const isDone = useApp((state) => state.status.kind === 'done');
  const answer = useApp((state) => state.answer);
  const lead = answer?.itineraries.find(({ badges }) => badges.includes('lowest_economic'));
  const text = (): string => {
    if (!isDone || !answer) return '';
    if (answer.itineraries.length === 0) return t('announceNone');
    const count = answer.itineraries.length;
    if (!lead)
      return t('found', { count, dominated: answer.dominated.length, excluded: answer.excluded.length });
    return t('announce', { count, name: lead.names[language], money: formatMoney(lead.economicTotal) });
  };
  return (
    <p className="visually-hidden" role="status">
      {text()}
    </p>
  );
}
