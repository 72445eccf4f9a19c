import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../../contract/demand/matrix.ts';
import type { Flow } from '../../../../demand/flow.ts';
import type { DifferenceMap } from '../../../../map/difference/difference-map.ts';
import {
  DIFFERENCE_MEASURES,
  type DifferenceMeasure,
  linksOfFlow,
  linksOfFlows,
} from '../../../../state/demand/link-differences.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';
import { atlasOf } from '../../../explore/atlas.ts';
import { Segment } from '../../../parts/segment.tsx';
import { useOutcome } from '../../../parts/use-outcome.ts';
import { IssueNotes } from '../../issue-notes.tsx';
import { Pair, Part } from '../pair.tsx';
import { DifferenceMapPanel } from './difference-map-panel.tsx';
import { SIDES, type Side } from './flows-on-map.ts';
import { FlowsOverLink } from './flows-over-link.tsx';
import { LinkLoadTable } from './link-load-table.tsx';
import './difference.css';

/** Some of the flows, under the name of what they have in common. */
export interface ChosenFlows {
  readonly name: string;
  readonly isOne: (flow: Flow) => boolean;
}

interface DifferenceSectionProps {
  readonly report: MatrixReport;
  readonly flows: readonly Flow[];
  /** Those of a row that was chosen elsewhere; null for all. */
  readonly of: ChosenFlows | null;
  readonly onAll: () => void;
  /** The map once it is drawn, and null when it is there no longer. */
  readonly onMap: (map: DifferenceMap | null) => void;
}

/** Over which links more goes and over which less: on the map, in a table, and flow by flow for the link chosen. */
export function DifferenceSection(props: DifferenceSectionProps): ReactNode {
  const { report, flows, of, onAll, onMap } = props;
  const { t } = useTranslation('matrix');
  const engine = useEngine();
  const question = useCallback(() => engine.networkView(), [engine]);
  const { value: view, issues } = useOutcome(question);
  const atlas = useMemo(() => (view === null ? null : atlasOf(view, new Map())), [view]);
  const [side, setSide] = useState<Side>('difference');
  const [measure, setMeasure] = useState<DifferenceMeasure>('teu');
  const [link, setLink] = useState<string | null>(null);
  const [flow, setFlow] = useState<string | null>(null);
  const { loads, summary } = report;
  const byId = useMemo(() => new Map(flows.map((one) => [one.id, one])), [flows]);
  const shown = useMemo(() => {
    if (of === null) return summary.links;
    return linksOfFlows(loads, new Set(flows.filter(of.isOne).map(({ id }) => id)));
  }, [of, summary, loads, flows]);
  const marked = useMemo(
    () => (flow !== null ? linksOfFlow(loads, flow) : link !== null ? [link] : []),
    [flow, link, loads],
  );
  const choose = (next: string): void => {
    setLink(next);
    setFlow(null);
  };
  return (
    <>
      <div className="matrix__head">
        <h4 className="panel-title">{t('map.title')}</h4>
        <Segment
          choices={SIDES.map((id) => ({ id, label: t(`map.sides.${id}`) }))}
          chosen={side}
          onChoose={setSide}
          name={t('map.title')}
        />
        {side === 'difference' ? (
          <Segment
            choices={DIFFERENCE_MEASURES.map((id) => ({ id, label: t(`map.measures.${id}`) }))}
            chosen={measure}
            onChoose={setMeasure}
            name={t('map.measure')}
          />
        ) : null}
      </div>
      {of === null ? null : (
        <p className="difference__of">
          {t('map.only', { name: of.name })}{' '}
          <button type="button" className="link" onClick={onAll}>
            {t('map.all')}
          </button>
        </p>
      )}
      <IssueNotes issues={issues} />
      {atlas === null ? null : (
        <Pair>
          <Part>
            <DifferenceMapPanel
              loads={shown}
              atlas={atlas}
              side={side}
              measure={measure}
              marked={marked}
              onPick={choose}
              onMap={onMap}
            />
          </Part>
          <Part>
            <LinkLoadTable loads={shown} atlas={atlas} chosen={link} onChoose={choose} />
            {link === null ? null : (
              <FlowsOverLink
                loads={loads}
                flows={byId}
                link={link}
                atlas={atlas}
                chosen={flow}
                onChoose={setFlow}
              />
            )}
          </Part>
        </Pair>
      )}
    </>
  );
}
