import { type ReactNode, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bounds, MapEvent } from '../../../map/network/network-map.ts';
import type { ShownNetwork } from '../../../state/explore/explore-filters.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { laterPart } from '../../parts/later-part.tsx';
import { MapFailureNote } from '../../parts/map-failure-note.tsx';
import { useShownIsochrone } from '../use-shown-isochrone.ts';
import { mapIsochrone, mapLinks, mapTerminals } from './map-content.ts';
import { MapLegend } from './map-legend.tsx';
import { useNetworkMap } from './use-network-map.ts';
import '../../style/map-panel.css';

const MapEvents = laterPart(async () => (await import('../../events/map-events.tsx')).MapEvents);

interface NetworkMapPanelProps {
  readonly shown: ShownNetwork;
  readonly onBounds: (bounds: Bounds | null) => void;
}

/** The network on the map. Everything on it stands in the tables too. */
export function NetworkMapPanel(props: NetworkMapPanelProps): ReactNode {
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  return <DrawnNetwork key={attempt} {...props} onAgain={again} />;
}

function DrawnNetwork({
  shown,
  onBounds,
  onAgain,
}: NetworkMapPanelProps & { readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslation('explore');
  const atlas = useAtlas();
  const selection = useExplore((state) => state.selection);
  const select = useExplore((state) => state.select);
  const showsIsochrone = useExplore((state) => state.table === 'isochrone');
  const found = useShownIsochrone();
  const outlines = useExplore((state) => state.outlines);
  const isochrone = useMemo(
    () => (showsIsochrone && found !== null && !found.isStale ? mapIsochrone(found, outlines, atlas) : null),
    [showsIsochrone, found, outlines, atlas],
  );
  const links = useMemo(() => mapLinks(shown.links, atlas), [shown, atlas]);
  const isMeasured = isochrone !== null;
  const terminals = useMemo(
    () => mapTerminals(isMeasured ? measurable(atlas.view.terminals) : shown.terminals, atlas),
    [shown, atlas, isMeasured],
  );
  const [events, setEvents] = useState<readonly MapEvent[]>([]);
  const supposed = useExplore((state) => state.isochroneInputs);
  const container = useRef<HTMLDivElement>(null);
  const { isReady, failure } = useNetworkMap({
    container,
    links,
    terminals,
    selection,
    isochrone,
    events,
    focus: useFocus(shown.links),
    onPick: select,
    onBounds,
  });

  const eventsInForce = <MapEvents changes={supposed.events} ready={supposed.ready} onEvents={setEvents} />;
  if (failure !== null) {
    return (
      <>
        <MapFailureNote failure={failure} onRetry={onAgain} />
        <div className="map-panel__strip">{eventsInForce}</div>
      </>
    );
  }
  return (
    <div className="map-panel">
      <div ref={container} className="map-panel__canvas" aria-busy={!isReady} />
      {isReady ? null : <p className="map-panel__wait">{t('map.loading')}</p>}
      <MapLegend isochrone={isMeasured ? found : null}>{eventsInForce}</MapLegend>
    </div>
  );
}

/** The links of the one corridor that is left, or of the chosen country: a choice of where to look. */
function useFocus(links: ShownNetwork['links']): readonly string[] | null {
  const { corridors } = useAtlas().view;
  const { hiddenCorridors, country } = useExplore((state) => state.filters);
  return useMemo(() => {
    const [only, ...others] = corridors.filter(({ id }) => !hiddenCorridors.includes(id));
    const isOne = only !== undefined && others.length === 0;
    if (!isOne && country === null) return null;
    return links.filter((link) => !isOne || link.corridors.includes(only.id)).map(({ id }) => id);
  }, [corridors, hiddenCorridors, country, links]);
}

/** Chokepoints are passed, never reached. */
const measurable = <T extends { readonly kind: string }>(terminals: readonly T[]): readonly T[] =>
  terminals.filter(({ kind }) => kind !== 'chokepoint');
