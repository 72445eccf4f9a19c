import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixDone } from '../../../../state/demand/matrix-store.ts';
import { deltasOf } from '../../../../state/demand/run-deltas.ts';
import { Segment } from '../../../parts/segment.tsx';
import { RANGED, type Ranged, rangeBars } from './range-bars.ts';
import { RangeFiles } from './range-files.tsx';
import { RangeTable } from './range-table.tsx';
import { BARS_SHOWN, Tornado, TRACK } from './tornado.tsx';
import { useMeasureRanges } from './use-measure-ranges.ts';
import { useRangeWords } from './use-range-words.ts';
import './ranges.css';

interface RangeSectionProps {
  readonly done: MatrixDone;
  /** Figures around it are of one month, which these are not. */
  readonly isMonthShown: boolean;
  /** Reckons the ranges; null while a run is under way, or what is set is no longer what was run. */
  readonly onAsk: (() => void) | null;
}

const VIEWS = ['drawing', 'table'] as const;

/** How far the headline moves with each input by itself: prices, time, figures of measures, and how shippers choose. */
export function RangeSection({ done, isMonthShown, onAsk }: RangeSectionProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [view, setView] = useState<(typeof VIEWS)[number]>('drawing');
  const isKnown = done.report.ranges !== null;
  return (
    <>
      <div className="matrix__head">
        <h4 className="panel-title">{t('ranges.title')}</h4>
        {isKnown ? (
          <Segment
            choices={VIEWS.map((id) => ({ id, label: t(`page.${id}`) }))}
            chosen={view}
            onChoose={setView}
            name={t('ranges.title')}
          />
        ) : null}
      </div>
      <p className="mut matrix__remark">
        {t('ranges.hint')}
        {isMonthShown ? ` ${t('ranges.ofAll')}` : ''}
      </p>
      {isKnown ? (
        <Ranges done={done} view={view} />
      ) : (
        <button
          type="button"
          className="button button--small"
          disabled={onAsk === null}
          onClick={() => onAsk?.()}
        >
          {t('ranges.ask')}
        </button>
      )}
    </>
  );
}

interface RangesProps {
  readonly done: MatrixDone;
  readonly view: (typeof VIEWS)[number];
}

function Ranges({ done, view }: RangesProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [figure, setFigure] = useState<Ranged>('invoice');
  const { ranges: measures, left, unpriced, isWhole, parameters } = useMeasureRanges(done);
  const words = useRangeWords(parameters);
  const { ranges, summary } = done.report;
  const all = useMemo(() => [...(ranges ?? []), ...measures], [ranges, measures]);
  const own = deltasOf(summary);
  const { bars, still, xOf, present } = rangeBars(all, figure, own, TRACK);
  return (
    <>
      <Segment
        choices={RANGED.map((id) => ({ id, label: t(`ranges.figures.${id}`) }))}
        chosen={figure}
        onChoose={setFigure}
        name={t('ranges.parameter')}
      />
      {view === 'table' ? (
        <RangeTable bars={bars} figure={figure} words={words} />
      ) : (
        <Tornado bars={bars} figure={figure} present={xOf(present)} words={words} />
      )}
      <p className="mut matrix__remark" role="status">
        {[
          ...(view === 'drawing' && bars.length > BARS_SHOWN
            ? [t('ranges.others', { count: BARS_SHOWN })]
            : []),
          ...(still > 0 ? [t('ranges.still', { count: still })] : []),
          ...(left > 0 ? [t('ranges.pricing', { count: left })] : []),
          ...(unpriced > 0 ? [t('ranges.unpriced', { count: unpriced })] : []),
        ].join(' ')}
      </p>
      <RangeFiles
        all={all}
        bars={bars}
        figure={figure}
        own={own}
        xOf={xOf}
        words={words}
        inputs={done.inputs}
        isWhole={isWhole}
      />
    </>
  );
}
