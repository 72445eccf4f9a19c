import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatDuration, formatMomentShort } from '../../../i18n/format.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { timelineName } from './timeline-name.ts';
import type { Moment, TimelineRow } from './timeline-rows.ts';
import { beijingMoment } from './timeline-scale.ts';

interface TimelineTableProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
  readonly rows: readonly TimelineRow[];
}

/** The rows of the drawing with their moments written out. */
export function TimelineTable({ answer, itinerary, rows }: TimelineTableProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const moment = (at: Moment): string => formatMomentShort(beijingMoment(at), language);
  return (
    <table className="table">
      <caption className="visually-hidden">
        {t('timeline.table_name', { letter: itinerary.letter, route: itinerary.names[language] })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('timeline.element')}</th>
          <th scope="col" className="table__num">
            {t('timeline.start')}
          </th>
          <th scope="col" className="table__num">
            {t('timeline.end')}
          </th>
          <th scope="col" className="table__num">
            {t('timeline.duration')}
          </th>
          <th scope="col" className="table__num">
            {t('timeline.p10_p90')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.start}`}>
            <th scope="row">{timelineName(answer, row, t, language, 'whole')}</th>
            <td className="table__num">{moment(row.start)}</td>
            <td className="table__num">{moment(row.end)}</td>
            <td className="table__num">{formatDuration((row.end - row.start) / 60_000, language)}</td>
            <td className="table__num">
              {row.spread ? `${moment(row.spread.p10)} – ${moment(row.spread.p90)}` : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
