import { type ReactNode, useId, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../contract/answer-schema.ts';
import type { CatalogueNames } from '../../contract/catalogue.ts';
import type { MapEvent, MapStop } from '../../map/route/route-map.ts';
import { routesOfAnswer } from '../../map/route/routes-of-answer.ts';
import type { ResultView } from '../../state/enquiry/result-view.ts';
import { usePolicy } from '../contexts/policy-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { laterPart } from '../parts/later-part.tsx';
import { MapFailureNote } from '../parts/map-failure-note.tsx';
import { useLanguage } from '../texts/use-language.ts';
import { LeverLegend } from './levers/lever-legend.tsx';
import { useLeversOnMap } from './levers/use-levers-on-map.ts';
import { visibleItineraries } from './results/result-view.ts';
import { useRouteMap } from './use-route-map.ts';
import '../style/map-panel.css';

const MapEvents = laterPart(async () => (await import('../events/map-events.tsx')).MapEvents);

export interface RouteMapPanelProps {
  readonly answer: Answer | null;
  readonly view: ResultView;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly hoveredId: string | null;
  readonly onHover: (id: string | null) => void;
  readonly onHide: () => void;
}

/** The itineraries on the map, with the same stops as a list: nothing is on the map alone. */
export function RouteMapPanel(props: RouteMapPanelProps): ReactNode {
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  return <DrawnRoutes key={attempt} {...props} onAgain={again} />;
}

function DrawnRoutes(props: RouteMapPanelProps & { readonly onAgain: () => void }): ReactNode {
  const { answer, view, selectedId, onHide } = props;
  const { t } = useTranslation('map');
  const container = useRef<HTMLDivElement>(null);
  const places = usePlaceNames();
  const routes = useMemo(
    () =>
      answer === null
        ? []
        : routesOfAnswer(
            withOpened(answer, visibleItineraries(answer, view), selectedId),
            answer.terminals,
            places,
          ),
    [answer, view, places, selectedId],
  );
  const answeredInputs = useApp((state) => state.answeredInputs);
  const levers = useLeversOnMap(answer);
  const focusedLever = usePolicy((state) => state.onMap);
  const onLever = usePolicy((state) => state.showOnMap);
  const [events, setEvents] = useState<readonly MapEvent[]>([]);
  const { map, failure, stops } = useRouteMap({
    ...props,
    container,
    routes,
    levers,
    focusedLever,
    onLever,
    events,
  });
  const letter = routes.find(({ id }) => id === selectedId)?.letter;

  const eventsInForce =
    answeredInputs === null ? null : (
      <MapEvents changes={answeredInputs} ready={answeredInputs.ready} onEvents={setEvents} />
    );
  if (failure !== null) {
    return (
      <>
        <MapFailureNote failure={failure} onRetry={props.onAgain} />
        <div className="map-panel__strip">
          <LeverLegend levers={levers} />
          {eventsInForce}
        </div>
      </>
    );
  }
  return (
    <div className="map-panel">
      <div ref={container} className="map-panel__canvas" aria-busy={map === null} />
      {map === null ? <p className="map-panel__wait">{t('loading')}</p> : null}
      <div className="map-panel__strip">
        {letter === undefined ? null : <b>{t('lead', { letter })}</b>}
        <StopsInView stops={stops} />
        <LeverLegend levers={levers} />
        {eventsInForce}
        {letter === undefined ? null : (
          <button
            type="button"
            className="link"
            onClick={() => {
              onLever(null);
              map?.fitRoute(null);
            }}
          >
            {t('whole')}
          </button>
        )}
        <button type="button" className="link" onClick={onHide}>
          {t('hide')}
        </button>
      </div>
    </div>
  );
}

/** One that is folded away is drawn too while it is open. */
function withOpened(
  answer: Answer,
  visible: readonly AnswerItinerary[],
  selectedId: string | null,
): readonly AnswerItinerary[] {
  const opened = answer.dominated.find(({ itinerary }) => itinerary.id === selectedId)?.itinerary;
  return opened ? [...visible, opened] : visible;
}

/** Names of cities by their code, for stops at small scales. */
function usePlaceNames(): ReadonlyMap<string, CatalogueNames> {
  const catalogue = useApp((state) => state.catalogue);
  return useMemo(
    () =>
      new Map(
        catalogue?.places.filter(({ kind }) => kind === 'place').map(({ id, names }) => [id, names] as const),
      ),
    [catalogue],
  );
}

/** The stops now on the map, in their order of weight. */
function StopsInView({ stops }: { readonly stops: readonly MapStop[] }): ReactNode {
  const { t } = useTranslation(['map', 'words']);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <>
      <button
        type="button"
        className="link"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {t('inView', { count: stops.length })}
      </button>
      <ul id={listId} className="map-panel__stops" aria-label={t('listName')} hidden={!isOpen}>
        {stops.map((stop) => (
          <li key={stop.terminal}>
            <b>{stop.names[language]}</b>{' '}
            <span className="mut">
              {t(`roles.${stop.role}`)} · {t(`kinds.${stop.kind}`, { ns: 'words' })} · {stop.terminal}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
