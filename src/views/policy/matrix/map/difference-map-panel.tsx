import { type ReactNode, useEffect, useMemo, useReducer, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceMap } from '../../../../map/difference/difference-map.ts';
import { TONE_COLOURS } from '../../../../map/difference/difference-palette.ts';
import type { DifferenceMeasure, LinkLoad } from '../../../../state/demand/link-differences.ts';
import type { Atlas } from '../../../explore/atlas.ts';
import { MapFailureNote } from '../../../parts/map-failure-note.tsx';
import { useTheme } from '../../../use-theme.ts';
import { flowsOnMap, type Side } from './flows-on-map.ts';
import { useDifferenceMap } from './use-difference-map.ts';
import '../../../style/map-panel.css';

interface DifferenceMapPanelProps {
  readonly loads: readonly LinkLoad[];
  readonly atlas: Atlas;
  readonly side: Side;
  readonly measure: DifferenceMeasure;
  readonly marked: readonly string[];
  readonly onPick: (link: string) => void;
  /** The map once it is drawn, and null when it is there no longer. */
  readonly onMap: (map: DifferenceMap | null) => void;
}

/** What goes over each link, or by how much that differs; all of it stands in the table below. */
export function DifferenceMapPanel(props: DifferenceMapPanelProps): ReactNode {
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  return <DrawnDifferences key={attempt} {...props} onAgain={again} />;
}

function DrawnDifferences(
  props: DifferenceMapPanelProps & {
    readonly onAgain: () => void;
  },
): ReactNode {
  const { loads, atlas, side, measure, marked, onPick, onMap, onAgain } = props;
  const { t } = useTranslation('matrix');
  const container = useRef<HTMLDivElement>(null);
  const flows = useMemo(() => flowsOnMap(loads, side, measure, atlas), [loads, side, measure, atlas]);
  const { map, failure } = useDifferenceMap({ container, flows, marked, onPick });
  useEffect(() => {
    onMap(map);
    return () => onMap(null);
  }, [map, onMap]);
  if (failure !== null)
    return (
      <div className="difference__missing">
        <MapFailureNote failure={failure} onRetry={onAgain} />
      </div>
    );
  return (
    <div className="difference__map">
      <div className="map-panel">
        <div ref={container} className="map-panel__canvas" aria-busy={map === null} />
        {map === null ? <p className="map-panel__wait">{t('map.loading')}</p> : null}
        <MapKey side={side} />
      </div>
    </div>
  );
}

function MapKey({ side }: { readonly side: Side }): ReactNode {
  const { t } = useTranslation('matrix');
  const colours = TONE_COLOURS[useTheme()];
  const tones = side === 'difference' ? (['gain', 'neutral', 'loss'] as const) : (['flow'] as const);
  return (
    <ul className="map-panel__strip difference__key" aria-label={t('map.key')}>
      {tones.map((tone) => (
        <li key={tone}>
          <svg className="difference__sample" viewBox="0 0 30 8" aria-hidden="true">
            <path d="M0 4h30" stroke={colours[tone]} strokeWidth={tone === 'neutral' ? 1 : 7} />
            {tone === 'loss' ? <path className="difference__hatch" d="M0 4h30" /> : null}
          </svg>
          {t(`map.tones.${tone}`)}
        </li>
      ))}
      <li className="mut">{t('map.width')}</li>
    </ul>
  );
}
