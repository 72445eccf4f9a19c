import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bounds } from '../../../map/network/network-map.ts';
import type { ShownNetwork } from '../../../state/explore/explore-filters.ts';
import { type ExploreTable, TABLES } from '../../../state/explore/explore-state.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import type { OpensCompare } from '../open-compare.ts';
import { IsochroneTable } from './isochrone-table.tsx';
import { LinkTable } from './link-table.tsx';
import { TerminalTable } from './terminal-table.tsx';
import { TimetableGrid } from './timetable-grid.tsx';

interface TablePanelProps extends OpensCompare {
  readonly shown: ShownNetwork;
  /** What the map shows; null without a map. */
  readonly bounds: Bounds | null;
  readonly onOpenPanel: () => void;
}

/** Everything that is on the map, as tables. */
export function TablePanel(props: TablePanelProps): ReactNode {
  const { t } = useTranslation('explore');
  const table = useExplore((state) => state.table);
  const show = useExplore((state) => state.show);
  const id = useId();
  const move = (from: ExploreTable, step: number): void => {
    const next = TABLES[(TABLES.indexOf(from) + step + TABLES.length) % TABLES.length] ?? from;
    show(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div className="explore-tables">
      <div className="tabs" role="tablist" aria-label={t('tables.name')}>
        {TABLES.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            type="button"
            role="tab"
            className="tabs__item"
            aria-selected={each === table}
            aria-controls={`${id}-panel`}
            tabIndex={each === table ? 0 : -1}
            onClick={() => show(each)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowRight') move(each, 1);
              if (event.key === 'ArrowLeft') move(each, -1);
            }}
          >
            {t(`tables.${each}`)}
          </button>
        ))}
      </div>
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${table}`}
        className="explore-tables__body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus a keyboard could not scroll it
        tabIndex={0}
      >
        <Shown {...props} table={table} />
      </div>
    </div>
  );
}

function Shown(props: TablePanelProps & { readonly table: ExploreTable }): ReactNode {
  const { table, shown, bounds, onCompare, onOpenPanel } = props;
  switch (table) {
    case 'terminals':
      return <TerminalTable terminals={shown.terminals} bounds={bounds} />;
    case 'links':
      return <LinkTable links={shown.links} bounds={bounds} />;
    case 'isochrone':
      return <IsochroneTable onCompare={onCompare} onOpenPanel={onOpenPanel} />;
    case 'timetable':
      return <TimetableGrid />;
  }
}
