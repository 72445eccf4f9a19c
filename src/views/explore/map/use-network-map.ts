import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Bounds,
  MapEvent,
  MapFailure,
  MapIsochrone,
  MapLabels,
  MapLink,
  MapPick,
  MapTerminal,
} from '../../../map/network/network-map.ts';
import { expectDrawing, useMountedMap } from '../../use-mounted-map.ts';

interface NetworkMapInputs {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly links: readonly MapLink[];
  readonly terminals: readonly MapTerminal[];
  readonly selection: MapPick | null;
  readonly isochrone: MapIsochrone | null;
  readonly events: readonly MapEvent[];
  /** Links to look at: others bring themselves into view; null leaves the map where it is. */
  readonly focus: readonly string[] | null;
  readonly onPick: (pick: MapPick) => void;
  readonly onBounds: (bounds: Bounds | null) => void;
}

export interface NetworkMapState {
  readonly isReady: boolean;
  readonly failure: MapFailure | null;
}

/** The map of the network in the container, kept in step with filters, selection and isochrone. */
export function useNetworkMap(inputs: NetworkMapInputs): NetworkMapState {
  const { container, links, terminals, selection, isochrone, events, focus } = inputs;
  const latest = useRef(inputs);
  latest.current = inputs;
  const { map, failure } = useMountedMap(container, useMapLabels(), async () => {
    const { createNetworkMap } = await import('../../../map/network/network-map.ts');
    return (element, opening) =>
      createNetworkMap(element, {
        ...opening,
        onPick: (pick) => latest.current.onPick(pick),
        onView: (bounds) => latest.current.onBounds(bounds),
      });
  });
  useEffect(() => () => latest.current.onBounds(null), []);

  useEffect(() => {
    expectDrawing();
    map?.setNetwork(links, terminals);
  }, [map, links, terminals]);
  useEffect(() => {
    if (focus !== null) map?.fitLinks(focus);
  }, [map, focus]);
  useEffect(() => map?.setIsochrone(isochrone), [map, isochrone]);
  useEffect(() => map?.setEvents(events), [map, events]);
  useEffect(() => map?.setSelection(selection), [map, selection]);

  return { isReady: map !== null, failure };
}

function useMapLabels(): MapLabels {
  const { t } = useTranslation(['explore', 'map']);
  return useMemo(
    () => ({
      map: t('map.name'),
      zoomIn: t('zoomIn', { ns: 'map' }),
      zoomOut: t('zoomOut', { ns: 'map' }),
      credits: t('credits', { ns: 'map' }),
    }),
    [t],
  );
}
