import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../../i18n/panel-texts.ts';
import type { Answer } from '../../contract/answer-schema.ts';
import type { ResultView } from '../../state/enquiry/result-view.ts';
import { MINUTES_PER_DAY } from '../../units/duration.ts';
import { parseInstant } from '../../units/instant.ts';
import { visibleItineraries } from '../compare/results/result-view.ts';
import { ParetoAxes } from './pareto-axes.tsx';
import { paretoLayout } from './pareto-layout.ts';
import { ParetoPointMark } from './pareto-point.tsx';
import { ParetoTable } from './pareto-table.tsx';
import { useSize } from './use-size.ts';
import './pareto-chart.css';

export interface ParetoChartProps {
  readonly answer: Answer;
  /** Filters of the list; what it hides the chart hides too. */
  readonly view: ResultView;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly hoveredId?: string | null;
  readonly onHover?: (id: string | null) => void;
}

/** Time against invoice total of every itinerary, with the front nobody beats on both. Fills its parent. */
export function ParetoChart(props: ParetoChartProps): ReactNode {
  const { answer, view } = props;
  const { t } = useTranslation('results');
  const [asTable, setAsTable] = useState(false);
  const [box, size] = useSize<HTMLDivElement>();
  const itineraries = visibleItineraries(answer, view);
  const { deadline, ready } = answer.query;
  const [from, to] = [parseInstant(ready), deadline === null ? null : parseInstant(deadline)];
  const deadlineDays = from === null || to === null ? null : (to - from) / MINUTES_PER_DAY;
  const layout = paretoLayout(itineraries, size, deadlineDays);
  return (
    <section className="pareto" aria-label={t('pareto.title')}>
      <header className="pareto__head">
        <h2 className="panel-title">{t('pareto.title')}</h2>
        <p className="meta">
          {t(deadline === null ? 'pareto.key_no_deadline' : 'pareto.key')}{' '}
          <button type="button" className="link" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {t(asTable ? 'pareto.chart' : 'pareto.table')}
          </button>
        </p>
      </header>
      {asTable ? (
        <ParetoTable itineraries={itineraries} />
      ) : (
        <div ref={box} className="pareto__box">
          {layout ? (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no SVG
            <svg role="group" aria-label={t('pareto.name')} width={size.width} height={size.height}>
              <ParetoAxes layout={layout} deadline={deadline} />
              {layout.points
                .toSorted((a, b) => b.radius - a.radius)
                .map((point) => (
                  <ParetoPointMark
                    key={point.itinerary.id}
                    point={point}
                    isSelected={point.itinerary.id === props.selectedId}
                    isHovered={point.itinerary.id === props.hoveredId}
                    onSelect={() => props.onSelect(point.itinerary.id)}
                    onHover={(isOn) => props.onHover?.(isOn ? point.itinerary.id : null)}
                  />
                ))}
            </svg>
          ) : null}
        </div>
      )}
    </section>
  );
}
