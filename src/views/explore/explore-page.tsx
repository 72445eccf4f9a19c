import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueNames } from '../../contract/catalogue.ts';
import type { NetworkView } from '../../contract/network-view.ts';
import type { Bounds } from '../../map/network/network-map.ts';
import { filterNetwork } from '../../state/explore/explore-filters.ts';
import { AtlasProvider, useExplore } from '../contexts/explore-context.tsx';
import { useApp } from '../contexts/store-context.tsx';
import { NARROW, useMedia, WIDE } from '../parts/use-media.ts';
import { PaneDivider } from '../shell/pane-divider.tsx';
import { PaneSwitch } from '../shell/pane-switch.tsx';
import { usePaneSizes } from '../shell/use-pane-sizes.ts';
import { useIssueText } from '../texts/use-issue-text.ts';
import { atlasOf } from './atlas.ts';
import { CardPanel } from './card/card-panel.tsx';
import { FilterSummary } from './filters/filter-summary.tsx';
import { LeftPanel } from './filters/left-panel.tsx';
import { NetworkMapPanel } from './map/network-map-panel.tsx';
import type { OpensCompare } from './open-compare.ts';
import { TablePanel } from './tables/table-panel.tsx';
import { useSearchShortcut } from './use-search-shortcut.ts';
import '../style/form.css';
import './explore.css';

/** Where there is room for one thing at a time. */
const PANES = ['table', 'map', 'card'] as const;
type Pane = (typeof PANES)[number];

const DIVIDERS = [
  { name: 'explore-panel', controls: 'explore-panel', edge: 'right' },
  { name: 'explore-top', controls: 'explore-map', edge: 'bottom' },
  { name: 'explore-card', controls: 'explore-card', edge: 'left' },
] as const;

/** Choose on the left, see and list in the middle, read on the right; one after another where room is short. */
export function ExplorePage({ onCompare }: OpensCompare): ReactNode {
  const { t } = useTranslation('explore');
  const view = useExplore((state) => state.view);
  const issues = useExplore((state) => state.issues);
  const write = useIssueText();
  if (view !== null) return <Explored view={view} onCompare={onCompare} />;
  return (
    <main className="explore explore--waiting" id="results" tabIndex={-1} aria-busy={issues.length === 0}>
      {issues.length === 0 ? (
        <p className="explore__wait">{t('loading')}</p>
      ) : (
        issues.map((issue) => (
          <p key={issue.code} className="note note--error" role="alert">
            <b className="note__code">{issue.code}</b> {write(issue)}
          </p>
        ))
      )}
    </main>
  );
}

function Explored({ view, onCompare }: OpensCompare & { readonly view: NetworkView }): ReactNode {
  const { t } = useTranslation('explore');
  const places = usePlaceNames();
  const atlas = useMemo(() => atlasOf(view, places), [view, places]);
  const filters = useExplore((state) => state.filters);
  const shown = useMemo(() => filterNetwork(view, filters), [view, filters]);
  const selection = useExplore((state) => state.selection);
  const [bounds, setBounds] = useState<Bounds | null>(null);
  const [pane, setPane] = useState<Pane>('table');
  const [isPanelOpen, setPanelOpen] = useState(false);
  const isWide = useMedia(WIDE);
  const isNarrow = useMedia(NARROW);
  const { style, resize } = usePaneSizes();
  const openPanel = useCallback(() => setPanelOpen(true), []);
  useSearchShortcut(openPanel);
  // Each choice turns to the card, also of another row while one is open, and of the same row again.
  useEffect(() => setPane(selection === null ? 'table' : 'card'), [selection]);

  return (
    <AtlasProvider value={atlas}>
      <main className="explore" data-pane={pane} style={style}>
        {isWide ? null : (
          <FilterSummary shown={shown} isOpen={isPanelOpen} onToggle={() => setPanelOpen(!isPanelOpen)} />
        )}
        <section
          id="explore-panel"
          className="explore__panel"
          data-open={isPanelOpen}
          aria-label={t('regions.filters')}
        >
          <LeftPanel shown={shown} onRun={() => setPanelOpen(false)} />
        </section>
        <section className="explore__table" id="results" tabIndex={-1} aria-label={t('regions.network')}>
          <TablePanel
            shown={shown}
            bounds={isNarrow && pane !== 'map' ? null : bounds}
            onCompare={onCompare}
            onOpenPanel={openPanel}
          />
        </section>
        <section id="explore-card" className="explore__card" aria-label={t('regions.card')}>
          <CardPanel onCompare={onCompare} />
        </section>
        <section id="explore-map" className="explore__map" aria-label={t('regions.map')}>
          {isNarrow && pane !== 'map' ? null : <NetworkMapPanel shown={shown} onBounds={setBounds} />}
        </section>
        {DIVIDERS.map(({ name, controls, edge }) => (
          <PaneDivider
            key={name}
            pane={name}
            controls={controls}
            label={t(`dividers.${name}`)}
            edge={edge}
            onResize={resize}
          />
        ))}
        <PaneSwitch
          panes={PANES}
          pane={pane}
          onPaneChange={setPane}
          name={t('panes.name')}
          label={(id) => t(`panes.${id}`)}
        />
      </main>
    </AtlasProvider>
  );
}

/** Names of cities by their code, for marks at small scales. */
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
