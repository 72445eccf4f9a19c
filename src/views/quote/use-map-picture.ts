import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../contract/answer-schema.ts';
import type { CatalogueNames } from '../../contract/catalogue.ts';
import type { Language } from '../../i18n/language.ts';
import type { RouteMap } from '../../map/route/route-map.ts';
import { routesOfAnswer } from '../../map/route/routes-of-answer.ts';

export interface MapPicture {
  /** Where the map is drawn, out of sight, as large as its picture. */
  readonly container: RefObject<HTMLDivElement | null>;
  /** A PNG as a data address; null while there is none. */
  readonly picture: string | null;
  readonly hasFailed: boolean;
}

const NO_PLACES: ReadonlyMap<string, CatalogueNames> = new Map();

/** The quoted routes on a map of their own, in the colours of paper, taken as a picture for print. */
export function useMapPicture(
  answer: Answer | null,
  routes: readonly string[],
  language: Language,
): MapPicture {
  const { t } = useTranslation('map');
  const container = useRef<HTMLDivElement>(null);
  const [picture, setPicture] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const chosen = routes.join(' ');

  useEffect(() => {
    const element = container.current;
    if (element === null || answer === null || chosen === '') return;
    let map: RouteMap | null = null;
    let isOver = false;
    setFailed(false);
    const take = async (): Promise<void> => {
      // Print hides the map, which then draws itself in another shape.
      if (element.clientWidth === 0) return;
      const taken = await map?.capture();
      if (!isOver && taken) setPicture(taken);
    };
    const ids = new Set(chosen.split(' '));
    const all = [...answer.itineraries, ...answer.dominated.map(({ itinerary }) => itinerary)];
    const drawn = routesOfAnswer(
      all.filter(({ id }) => ids.has(id)),
      answer.terminals,
      NO_PLACES,
    );
    void import('../../map/route/route-map.ts')
      .then(({ createRouteMap }) =>
        createRouteMap(element, {
          language,
          theme: 'light',
          labels: { map: t('name'), zoomIn: t('zoomIn'), zoomOut: t('zoomOut'), credits: t('credits') },
          reducedMotion: true,
          onIdle: () => void take(),
          onFailure: () => setFailed(true),
        }),
      )
      .then(
        (created) => {
          map = created;
          if (isOver) created.destroy();
          else created.setRoutes(drawn, drawn.length === 1 ? (drawn[0]?.id ?? null) : null);
        },
        () => setFailed(true),
      );
    return () => {
      isOver = true;
      map?.destroy();
    };
  }, [answer, chosen, language, t]);

  return { container, picture, hasFailed };
}
