import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../contract/answer-schema.ts';
import type { ResultView } from '../../state/enquiry/result-view.ts';
import { ParetoChart } from '../charts/pareto-chart.tsx';
import { DetailPanel, type DetailTab } from './detail/detail-panel.tsx';
import { Timeline } from './detail/timeline.tsx';

/** That an answer no longer fits the form fades it, which draws none of it anew. */
const SteadyDetail = memo(DetailPanel);
const SteadyTimeline = memo(Timeline);
const SteadyChart = memo(ParetoChart);

export interface AnswerPanelsProps {
  readonly answer: Answer;
  readonly isStale: boolean;
  readonly view: ResultView;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly hoveredId: string | null;
  readonly onHover: (id: string | null) => void;
  /** The timeline has a place of its own beside or below the detail; elsewhere it is a tab of it. */
  readonly hasTimelinePlace: boolean;
  readonly isTimelineBeside: boolean;
  readonly detailId: string;
}

/** What an answer says beyond its list: cost lines, timeline, chart. */
export function AnswerPanels(props: AnswerPanelsProps): ReactNode {
  const { answer, isStale, selectedId, hasTimelinePlace, isTimelineBeside } = props;
  const { t } = useTranslation('form');
  const [tab, setTab] = useState<DetailTab>('cost');
  return (
    <>
      <section
        id={props.detailId}
        tabIndex={-1}
        className="compare__detail stale-zone"
        data-stale={isStale}
        aria-label={t('regions.detail')}
      >
        <SteadyDetail
          answer={answer}
          selectedId={selectedId}
          tab={tab}
          onTabChange={setTab}
          timelineBeside={isTimelineBeside}
        />
      </section>
      <div className="compare__timeline stale-zone" data-stale={isStale}>
        {hasTimelinePlace ? <SteadyTimeline answer={answer} selectedId={selectedId} /> : null}
      </div>
      <div className="compare__chart stale-zone" data-stale={isStale}>
        <SteadyChart
          answer={answer}
          view={props.view}
          selectedId={selectedId}
          onSelect={props.onSelect}
          hoveredId={props.hoveredId}
          onHover={props.onHover}
        />
      </div>
    </>
  );
}
