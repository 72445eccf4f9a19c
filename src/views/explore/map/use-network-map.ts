import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Bounds,
  MapFailure,
  MapIsochrone,
  MapLabels,
  MapLink,
  MapPick,
  MapTerminal,
  NetworkMap,
} from '../../../map/network/network-map.ts';
import { useMedia } from '../../parts/use-media.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { useMapUpkeep } from '../../use-map-upkeep.ts';
import { useTheme } from '../../use-theme.ts';

interface NetworkMapInputs {
  readonly container: RefObject<HTMLDivElement | null>;
  readonly links: readonly MapLink[];
  readonly terminals: readonly MapTerminal[];
  readonly selection: MapPick | null;
  readonly isochrone: MapIsochrone | null;
  readonly onPick: (pick: MapPick) => void;
  readonly onBounds: (bounds: Bounds | null) => void;
}

export interface NetworkMapState {
  readonly isReady: boolean;
  readonly failure: MapFailure | null;
}

/** A map in the container from now until it leaves the page, kept in step with what it shows. */
export function useNetworkMap(inputs: NetworkMapInputs): NetworkMapState {
  const { container, links, terminals, selection, isochrone } = inputs;
  const language = useLanguage();
  const theme = useTheme();
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)');
  const labels = useMapLabels();
  const [map, setMap] = useState<NetworkMap | null>(null);
  const [failure, setFailure] = useState<MapFailure | null>(null);
  const latest = useRef({ ...inputs, language, theme, labels, reducedMotion });
  latest.current = { ...inputs, language, theme, labels, reducedMotion };

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    let isGone = false;
    let created: NetworkMap | null = null;
    const start = async (): Promise<void> => {
      const { createNetworkMap } = await import('../../../map/network/network-map.ts');
      if (isGone) return;
      const { current } = latest;
      created = await createNetworkMap(element, {
        language: current.language,
        theme: current.theme,
        labels: current.labels,
        reducedMotion: current.reducedMotion,
        onPick: (pick) => latest.current.onPick(pick),
        onView: (bounds) => latest.current.onBounds(bounds),
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
      latest.current.onBounds(null);
      delete document.documentElement.dataset.mapIdle;
    };
  }, [container]);

  useEffect(() => {
    delete document.documentElement.dataset.mapIdle;
    map?.setNetwork(links, terminals);
  }, [map, links, terminals]);
  useEffect(() => map?.setIsochrone(isochrone), [map, isochrone]);
  useEffect(() => map?.setSelection(selection), [map, selection]);
  useMapUpkeep(map, container, { language, labels, theme });

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
