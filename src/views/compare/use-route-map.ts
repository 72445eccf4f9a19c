import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  MapEvent,
  MapLabels,
  MapLever,
  MapRoute,
  MapStop,
  RouteMap,
} from '../../map/route/route-map.ts';
import { expectDrawing, type MountedMap, useMountedMap } from '../use-mounted-map.ts';

/** The strip of controls over the lower edge. */
const STRIP = { top: 0, right: 0, bottom: 30, left: 0 };

interface RouteMapInputs {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly routes: readonly MapRoute[];
  readonly selectedId: string | null;
  readonly levers: readonly MapLever[];
  readonly focusedLever: string | null;
  readonly events: readonly MapEvent[];
  readonly hoveredId: string | null;
  readonly onSelect: (id: string) => void;
  readonly onHover: (id: string | null) => void;
  readonly onLever: (id: string) => void;
}

export interface RouteMapState extends MountedMap<RouteMap> {
  /** Stops in view, after each move. */
  readonly stops: readonly MapStop[];
}

/** The map of the routes in the container, kept in step with the list beside it. */
export function useRouteMap(inputs: RouteMapInputs): RouteMapState {
  const { container, routes, selectedId, levers, focusedLever, events, hoveredId } = inputs;
  const [stops, setStops] = useState<readonly MapStop[]>([]);
  const latest = useRef(inputs);
  latest.current = inputs;
  const { map, failure } = useMountedMap(container, useMapLabels(), async () => {
    const { createRouteMap } = await import('../../map/route/route-map.ts');
    return (element, opening) =>
      createRouteMap(element, {
        ...opening,
        padding: STRIP,
        onSelect: (id) => latest.current.onSelect(id),
        onHover: (id) => latest.current.onHover(id),
        onLever: (id) => latest.current.onLever(id),
        onView: setStops,
      });
  });

  useEffect(() => {
    expectDrawing();
    map?.setRoutes(routes, selectedId);
  }, [map, routes, selectedId]);
  useEffect(() => map?.setLevers(levers, focusedLever), [map, levers, focusedLever]);
  useEffect(() => map?.setEvents(events), [map, events]);
  useEffect(() => map?.setHovered(hoveredId), [map, hoveredId]);

  return { map, failure, stops };
}

function useMapLabels(): MapLabels {
  const { t } = useTranslation('map');
  return useMemo(
    () => ({ map: t('name'), zoomIn: t('zoomIn'), zoomOut: t('zoomOut'), credits: t('credits') }),
    [t],
  );
}
