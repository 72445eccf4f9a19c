import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapFailure, MapLabels, MapRoute, MapStop, RouteMap } from '../../map/route/route-map.ts';
import { useMedia } from '../parts/use-media.ts';
import { useLanguage } from '../texts/use-language.ts';
import { useMapUpkeep } from '../use-map-upkeep.ts';
import { useTheme } from '../use-theme.ts';

/** The strip of controls over the lower edge. */
const STRIP = { top: 0, right: 0, bottom: 30, left: 0 };

interface RouteMapInputs {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly routes: readonly MapRoute[];
  readonly selectedId: string | null;
  readonly hoveredId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
}

export interface RouteMapState {
  readonly map: RouteMap | null;
  readonly failure: MapFailure | null;
  /** Stops in view, after each move. */
  readonly stops: readonly MapStop[];
}

/** A map in the container from now until it leaves the page, kept in step with what it shows. */
export function useRouteMap(inputs: RouteMapInputs): RouteMapState {
  const { container, routes, selectedId, hoveredId } = inputs;
  const language = useLanguage();
  const theme = useTheme();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const labels = useMapLabels();
  const [map, setMap] = useState<RouteMap | null>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const [stops, setStops] = useState<readonly MapStop[]>([]);
  const latest = useRef({ ...inputs, language, theme, labels, reducedMotion });
  latest.current = { ...inputs, language, theme, labels, reducedMotion };

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let isGone = false;
    let created: RouteMap | null = null;
    const start = async (): Promise<void> => {
      const { createRouteMap } = await import('../../map/route/route-map.ts');
      if (isGone) return;
      const { current } = latest;
      created = await createRouteMap(element, {
        language: current.language,
        theme: current.theme,
        labels: current.labels,
        reducedMotion: current.reducedMotion,
        padding: STRIP,
        onSelect: (id) => latest.current.onSelect(id),
        onHover: (id) => latest.current.onHover(id),
        onView: setStops,
        onFailure: setFailure,
        onIdle: () => {
          document.documentElement.dataset.mapIdle = 'true';
        },
      });
      if (isGone) created.destroy();
      else setMap(created);
    };
    start().catch(() => setFailure('no_data'));
    return () => {
      isGone = true;
      created?.destroy();
      delete document.documentElement.dataset.mapIdle;
    };
  }, [container]);

  useEffect(() => {
    delete document.documentElement.dataset.mapIdle;
    map?.setRoutes(routes, selectedId);
  }, [map, routes, selectedId]);
  useEffect(() => map?.setHovered(hoveredId), [map, hoveredId]);
  useMapUpkeep(map, container, { language, labels, theme });

  return { map, failure, stops };
}

function useMapLabels(): MapLabels {
  const { t } = useTranslation('map');
  return useMemo(
    () => ({ map: t('name'), zoomIn: t('zoomIn'), zoomOut: t('zoomOut'), credits: t('credits') }),
    [t],
  );
}
