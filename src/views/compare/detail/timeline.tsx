import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/panel-texts.ts';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatDuration } from '../../../i18n/format.ts';
import { itineraryOf } from '../../../state/enquiry/described-itineraries.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { shortPlaceName } from '../../parts/place-name.ts';
import { TimeDisclosure } from '../../parts/time-disclosure.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { halfArrival } from '../results/half-arrival.ts';
import { TimelineBars } from './timeline-bars.tsx';
import { CutOffs } from './timeline-cut-offs.tsx';
import { momentOf, timelineRows } from './timeline-rows.ts';
import { timelineScale } from './timeline-scale.ts';
import { TimelineTable } from './timeline-table.tsx';
import './timeline.css';

export interface TimelineProps {
  readonly answer: Answer;
  readonly selectedId: string | null;
}

/** When everything of one itinerary happens, row by row, in Beijing time; drawn, or as a table. */
export function Timeline({ answer, selectedId }: TimelineProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const itinerary = itineraryOf(answer, selectedId);
  const rows = itinerary ? timelineRows(itinerary) : [];
  const deadline = answer.query.deadline === null ? null : momentOf(answer.query.deadline);
  return (
    <section className="timeline" aria-label={t('timeline.name')}>
      <header className="timeline__head">
        <h2 className="panel-title">{t('timeline.name')}</h2>
        {itinerary ? (
          <p className="timeline__meta">
            <span className="mut">{t('timeline.zone')}</span>
            <span>
              <span className="mut">{t('timeline.total')}</span>{' '}
              <b className="nowrap">{formatDuration(itinerary.p50Minutes, language)}</b>{' '}
              <span className="nowrap">
                {t('list.there', { day: halfArrival(answer, itinerary, language) })}
              </span>
            </span>
            <button
              type="button"
              className="link"
              aria-pressed={asTable}
              onClick={() => setAsTable(!asTable)}
            >
              {t(asTable ? 'timeline.hide_table' : 'timeline.show_table')}
            </button>
          </p>
        ) : null}
      </header>
      {itinerary && rows.length > 0 ? (
        <>
          {asTable ? null : (
            <TimelineBars
              answer={answer}
              rows={rows}
              scale={timelineScale(rows, deadline)}
              deadline={deadline}
            />
          )}
          {asTable ? (
            <ScrollBox label={t('timeline.name')} className="timeline__table">
              <TimelineTable answer={answer} itinerary={itinerary} rows={rows} />
            </ScrollBox>
          ) : (
            <div className="visually-hidden">
              <TimelineTable answer={answer} itinerary={itinerary} rows={rows} />
            </div>
          )}
          <CutOffs itinerary={itinerary} />
          <TimeDisclosure
            key={itinerary.id}
            caption={t('times.title')}
            times={itinerary.times}
            sources={answer.sources}
            nameOf={(terminal) => shortPlaceName(answer.terminals, terminal, language)}
          />
        </>
      ) : null}
    </section>
  );
}
