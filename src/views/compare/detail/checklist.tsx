import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { countChecklist, writeChecklistEntry } from '../../../i18n/checklist-texts.ts';
import { placeName } from '../../parts/place-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import './checklist.css';

interface ChecklistProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** States in the order in which a reader wants them: what is not in the total comes first. */
const STATES = ['at_risk', 'not_known', 'included', 'not_applicable'] as const;

/** What a bill of the trade may hold, item by item: where this one bills it, why it does not, or what to ask. */
export function Checklist({ answer, itinerary }: ChecklistProps): ReactNode {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const placeOf = (terminal: string): string => placeName(answer.terminals, terminal, language);
  return (
    <div className="checklist">
      <p className="checklist__intro">
        <b>{t('counts', countChecklist(itinerary.checklist))}</b> <span className="mut">{t('intro')}</span>
      </p>
      <table className="table checklist__table">
        <caption className="visually-hidden">{t('name', { letter: itinerary.letter })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('head.item')}</th>
            <th scope="col">{t('head.state')}</th>
            <th scope="col">{t('head.what')}</th>
          </tr>
        </thead>
        <tbody>
          {STATES.flatMap((state) => itinerary.checklist.filter((entry) => entry.state === state)).map(
            (entry) => (
              <tr key={entry.item} className={`checklist__row checklist__row--${entry.state}`}>
                <th scope="row">{t(`items.${entry.item}`)}</th>
                <td className="checklist__state">{t(`states.${entry.state}`)}</td>
                <td>{writeChecklistEntry(entry, placeOf, language)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
