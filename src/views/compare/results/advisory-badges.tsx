import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import { useEventName } from '../../texts/use-event-name.ts';
import { useLanguage } from '../../texts/use-language.ts';

/**
 * One mark for each kind of caution on a route with the places it is about, and one for each event that it meets with its
 * last day; what they say stands in the detail.
 */
export function AdvisoryBadges({
  advisories,
  events,
}: Pick<AnswerItinerary, 'advisories' | 'events'>): ReactNode {
  const { t } = useTranslation(['crossings', 'results']);
  const language = useLanguage();
  const nameOf = useEventName();
  const topics = [...new Set(advisories.map(({ topic }) => topic))];
  return (
    <>
      {topics.map((topic) => {
        const own = advisories.filter((advisory) => advisory.topic === topic);
        const places = new Set(own.map(({ affected }) => affected.names[language]));
        return (
          <span
            key={topic}
            className="badge badge--warn"
            title={own.map(({ text }) => text[language]).join('\n')}
          >
            <span aria-hidden="true">⚠</span> {t(`topics.${topic}`)}
            {t('of')}
            {[...places].join(t('list.separator', { ns: 'results' }))}
          </span>
        );
      })}
      {events.map((event) => (
        <span key={event.id} className="badge badge--warn" title={event.text[language]}>
          <span aria-hidden="true">◷</span> {nameOf(event)}
        </span>
      ))}
    </>
  );
}
