import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventSheet, PlacedEvent } from '../../contract/event-sheet.ts';
import { gradeOf } from '../../network/provenance.ts';
import { isSwitchedOff } from '../../state/enquiry/event-changes.ts';
import { dayTyped, inForceOn } from '../../state/enquiry/events-in-force.ts';
import { DaysInForce } from '../parts/days-in-force.tsx';
import { GradeChip } from '../parts/grade-chip.tsx';
import { SourceTitle } from '../parts/source-title.tsx';
import { useEventName } from '../texts/use-event-name.ts';
import { useLanguage } from '../texts/use-language.ts';
import { EventActions } from './event-actions.tsx';
import type { EventsProps } from './events-props.ts';
import { RoomNote } from './room-note.tsx';

interface EventListProps extends EventsProps {
  readonly sheet: EventSheet;
  readonly ready: string;
}

/** Events in force on the day that goods are ready, and behind them all others. */
export function EventList({ sheet, ready, ...props }: EventListProps): ReactNode {
  const { t } = useTranslation('events');
  const day = dayTyped(ready);
  const inForce = day === null ? [] : inForceOn(sheet.events, day);
  const others = sheet.events.filter((event) => !inForce.includes(event));
  const rows = (events: readonly PlacedEvent[]): ReactNode => (
    <ul className="events__list">
      {events.map((event) => (
        <EventRow key={event.id} event={event} sheet={sheet} {...props} />
      ))}
    </ul>
  );
  return (
    <>
      {day === null ? null : (
        <section>
          <h3 className="events__title">{t('inForce', { day })}</h3>
          {inForce.length === 0 ? <p className="mut">{t('noneInForce', { day })}</p> : rows(inForce)}
        </section>
      )}
      <details className="events__others">
        <summary>{t('others', { count: others.length })}</summary>
        {rows(others)}
      </details>
    </>
  );
}

interface EventRowProps extends EventsProps {
  readonly event: PlacedEvent;
  readonly sheet: EventSheet;
}

function EventRow({ event, sheet, changes, onChange }: EventRowProps): ReactNode {
  const language = useLanguage();
  const nameOf = useEventName();
  const { id, text, from, to, status, source } = event;
  const grade = gradeOf(status);
  return (
    <li className="events__row" data-off={isSwitchedOff(changes, id)}>
      <p className="events__name">
        <b>{nameOf({ ...event, to: null })}</b> {grade === null ? null : <GradeChip grade={grade} />}
        <span className="events__days">
          <DaysInForce from={from} to={to} />
        </span>
      </p>
      <p className="events__text">
        {text[language]} <SourceTitle sources={sheet.sources} source={source} />
      </p>
      <RoomNote room={event.room} />
      <EventActions id={id} changes={changes} onChange={onChange} />
    </li>
  );
}
