import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/crossing-texts.ts';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import { useEventName } from '../../texts/use-event-name.ts';
import { useLanguage } from '../../texts/use-language.ts';

type Advisories = AnswerItinerary['advisories'];
type Topic = Advisories[number]['topic'];

/**
 * One mark for all kinds of caution about the same places on a route, and one for each event that it meets with its last
 * day; what they say stands in the detail.
 */
export function AdvisoryBadges({
  advisories,
  events,
}: Pick<AnswerItinerary, 'advisories' | 'events'>): ReactNode {
  const { t } = useTranslation('crossings');
  const language = useLanguage();
  const nameOf = useEventName();
  const topics = [...new Set(advisories.map(({ topic }) => topic))];
  const placesOf = (topic: Topic): string =>
    [...new Set(ofTopic(advisories, topic).map(({ affected }) => affected.names[language]))].join(t('and'));
  return (
    <>
      {[...new Set(topics.map(placesOf))].map((places) => {
        const own = topics.filter((topic) => placesOf(topic) === places);
        const texts = own.flatMap((topic) => ofTopic(advisories, topic).map(({ text }) => text[language]));
        return (
          <span key={places} className="badge badge--warn" title={texts.join('\n')}>
            <span aria-hidden="true">⚠</span> {own.map((topic) => t(`topics.${topic}`)).join(' · ')}
            {t('of')}
            {places}
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

const ofTopic = (advisories: Advisories, topic: Topic): Advisories =>
  advisories.filter((advisory) => advisory.topic === topic);
