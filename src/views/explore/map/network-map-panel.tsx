import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bounds } from '../../../map/network/network-map.ts';
import type { ShownNetwork } from '../../../state/explore/explore-filters.ts';
import { useAtlas, useExplore } from '../../contexts/explore-context.tsx';
import { useIssueText } from '../../texts/use-issue-text.ts';
import { useShownIsochrone } from '../use-shown-isochrone.ts';
import { mapIsochrone, mapLinks, mapTerminals } from './map-content.ts';
import { MapLegend } from './map-legend.tsx';
import { useNetworkMap } from './use-network-map.ts';
import '../../style/map-panel.css';

interface NetworkMapPanelProps {
  readonly shown: ShownNetwork;
  readonly onBounds: (bounds: Bounds | null) => void;
}

/** The network on the map. Everything on it stands in the tables too. */
export function NetworkMapPanel({ shown, onBounds }: NetworkMapPanelProps): ReactNode {
  const { t } = useTranslation('explore');
  const write = useIssueText();
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
  const container = useRef<HTMLDivElement>(null);
  const { isReady, failure } = useNetworkMap({
    container,
    links,
    terminals,
    selection,
    isochrone,
    onPick: select,
    onBounds,
  });

  if (failure !== null) {
    const code = failure === 'no_webgl' ? 'E18' : 'map_no_data';
    return <p className="map-panel__failure">{write({ severity: 'notice', code, path: '', values: {} })}</p>;
  }
  return (
    <div className="map-panel">
      <div ref={container} className="map-panel__canvas" aria-busy={!isReady} />
      {isReady ? null : <p className="map-panel__wait">{t('map.loading')}</p>}
      <MapLegend isochrone={isMeasured ? found : null} />
    </div>
  );
}

/** Chokepoints are passed, never reached. */
const measurable = <T extends { readonly kind: string }>(terminals: readonly T[]): readonly T[] =>
  terminals.filter(({ kind }) => kind !== 'chokepoint');
