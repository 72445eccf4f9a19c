import { type ReactNode, useCallback, useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/crossing-texts.ts';
import '../../i18n/events/event-texts.ts';
import type { EventChanges, PlacedEvent } from '../../contract/event-sheet.ts';
import { crossingText } from '../../i18n/crossing-texts.ts';
import type { Language } from '../../i18n/language.ts';
import type { MapEvent } from '../../map/events/map-event.ts';
import { dayTyped, supposedOn } from '../../state/enquiry/events-in-force.ts';
import { useEngine } from '../contexts/engine-context.tsx';
import { DaysInForce } from '../parts/days-in-force.tsx';
import { useOutcome } from '../parts/use-outcome.ts';
import { useEventName } from '../texts/use-event-name.ts';
import { useLanguage } from '../texts/use-language.ts';

interface MapEventsProps {
  readonly changes: EventChanges;
  /** As typed; events in force on its day are shown. */
  readonly ready: string;
  readonly onEvents: (events: readonly MapEvent[]) => void;
}

/** The events in force on a day: drawn on the map where they have a place, and all of them in a list under it. */
export function MapEvents({ changes, ready, onEvents }: MapEventsProps): ReactNode {
  const { t } = useTranslation('events');
  const language = useLanguage();
  const nameOf = useEventName();
  const engine = useEngine();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const { withoutEvents, eventEnds, ownEvents } = changes;
  const question = useCallback(
    () => engine.eventSheet({ withoutEvents: [], eventEnds: [], ownEvents }),
    [engine, ownEvents],
  );
  const { value: sheet } = useOutcome(question);
  const day = dayTyped(ready);
  const events = useMemo(
    () =>
      sheet === null || day === null
        ? []
        : supposedOn(sheet.events, { withoutEvents, eventEnds, ownEvents }, day),
    [sheet, day, withoutEvents, eventEnds, ownEvents],
  );
  useEffect(() => onEvents(marksOf(events)), [onEvents, events]);
  if (day === null || events.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {t('onMap', { count: events.length })}
      </button>
      <ul id={listId} className="map-panel__stops" aria-label={t('mapTitle', { day })} hidden={!isOpen}>
        <li className="mut">{t('mapKey', { day })}</li>
        {events.map((event) => (
          <li key={event.id}>
            <b>{nameOf({ ...event, to: null })}</b> {event.text[language]}{' '}
            <span className="mut">
              <DaysInForce from={event.from} to={event.to} />
              {event.position === null ? ` · ${t('notOnMap')}` : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One mark for each place, with a word for all that happens there. */
function marksOf(events: readonly PlacedEvent[]): readonly MapEvent[] {
  const places = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    const place = `${event.affected.kind} ${event.affected.id}`;
    places.set(place, [...(places.get(place) ?? []), event]);
  }
  return Array.from(places, ([id, [first, ...others]]): readonly MapEvent[] => {
    if (first === undefined || first.position === null) return [];
    const { lon, lat } = first.position;
    const nameIn = (language: Language): string => {
      const t = crossingText(language);
      const effects = new Set([first, ...others].map(({ effect }) => t(`effects.${effect}`)));
      return t('eventOnMap', { effect: [...effects].join(' · '), place: first.affected.names[language] });
    };
    return [{ id, position: [lon, lat], names: { zh: nameIn('zh'), en: nameIn('en') } }];
  }).flat();
}
