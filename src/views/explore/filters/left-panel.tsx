import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownNetwork } from '../../../state/explore/explore-filters.ts';
import { useExplore } from '../../contexts/explore-context.tsx';
import { Segment } from '../../parts/segment.tsx';
import { SEARCH_ID } from '../use-search-shortcut.ts';
import { FilterForm } from './filter-form.tsx';
import { IsochroneForm } from './isochrone-form.tsx';
import { Provenance } from './provenance.tsx';
import { TerminalSearch } from './terminal-search.tsx';

const PANELS = ['filters', 'isochrone'] as const;

interface LeftPanelProps {
  readonly shown: ShownNetwork;
  /** An isochrone was asked for. */
  readonly onRun: () => void;
}

/** A search box, then what goes with the table shown: the isochrone's form, or filters and what the data are worth. */
export function LeftPanel({ shown, onRun }: LeftPanelProps): ReactNode {
  const { t } = useTranslation('explore');
  const select = useExplore((state) => state.select);
  const show = useExplore((state) => state.show);
  const isIsochrone = useExplore((state) => state.table === 'isochrone');
  return (
    <div className="explore-form">
      <TerminalSearch
        id={SEARCH_ID}
        label={t('search.label')}
        value={null}
        onPick={(id) => select({ kind: 'terminal', id })}
      />
      <Segment
        choices={PANELS.map((id) => ({ id, label: t(`panels.${id}`) }))}
        chosen={isIsochrone ? 'isochrone' : 'filters'}
        onChoose={(id) => show(id === 'isochrone' ? 'isochrone' : 'terminals')}
        name={t('panels.name')}
      />
      {isIsochrone ? (
        <IsochroneForm onRun={onRun} />
      ) : (
        <>
          <FilterForm shown={shown} />
          <Provenance />
        </>
      )}
    </div>
  );
}
