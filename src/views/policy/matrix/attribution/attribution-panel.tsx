import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttributionReport } from '../../../../contract/demand/attribution.ts';
import type { MatrixQuestion } from '../../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { type Fen, fen, inYuan } from '../../../../units/money.ts';
import { Segment } from '../../../parts/segment.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { IssueNotes } from '../../issue-notes.tsx';
import { AttributionBars } from './attribution-bars.tsx';
import { AttributionTable } from './attribution-table.tsx';
import { useAttribution } from './use-attribution.ts';
import './attribution.css';

const VIEWS = ['drawing', 'table'] as const;

interface AttributionPanelProps {
  /** Of the run that is shown. */
  readonly asked: MatrixQuestion;
  readonly inputs: string;
}

/** What each measure of the scenario has in what shippers save: Shapley's value, first in and last in. */
export function AttributionPanel({ asked, inputs }: AttributionPanelProps): ReactNode {
  const { t } = useTranslation('matrix');
  const running = useAttribution((state) => state.running);
  const done = useAttribution((state) => state.done);
  const issues = useAttribution((state) => state.issues);
  const attribute = useAttribution((state) => state.attribute);
  const cancel = useAttribution((state) => state.cancel);
  const isStale = done !== null && done.inputs !== inputs;
  return (
    <section className="attribution" aria-labelledby="attribution-title">
      <h4 className="panel-title" id="attribution-title">
        {t('page.attributionTitle')}
      </h4>
      <p className="mut">{t('page.attributionHint')}</p>
      {running === null ? (
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            const { flows, months, scenario, events } = asked;
            attribute({ flows, months, scenario, events }, inputs);
          }}
        >
          {t('page.attribute')}
        </button>
      ) : (
        <button type="button" className="button button--small" onClick={cancel}>
          {t('page.cancel')}
        </button>
      )}
      <p role="status" className="matrix__status">
        {running === null ? null : (
          <>
            <progress value={running.done} max={Math.max(1, running.total)} aria-hidden="true" />{' '}
            {t('page.running', { done: running.done, total: running.total })}
          </>
        )}
      </p>
      {issues.length === 0 ? null : <IssueNotes issues={issues} />}
      {done === null ? null : (
        <div className="attribution__found" data-stale={isStale}>
          {isStale ? <p className="note">{t('page.attributionStale', { inputs: done.inputs })}</p> : null}
          <Found report={done.report} months={asked.months} />
        </div>
      )}
    </section>
  );
}

interface FoundProps {
  readonly report: AttributionReport;
  readonly months: readonly string[];
}

function Found({ report, months }: FoundProps): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const [view, setView] = useState<(typeof VIEWS)[number]>('drawing');
  const { total, measures, pairs, titles, unserved } = report;
  const titleOf = (measure: string): string => titles.get(measure)?.[language] ?? measure;
  const [largest] = pairs;
  const money = (amount: Fen): string => formatNumber(inYuan(amount));
  const span = months.length > 1 ? `${months[0]} – ${months.at(-1)}` : (months[0] ?? '');
  return (
    <>
      <p>{t('attributed', { month: span, total: money(total), count: measures.length })}</p>
      {measures.length === 0 ? null : (
        <>
          <Segment
            choices={VIEWS.map((id) => ({ id, label: t(`page.${id}`) }))}
            chosen={view}
            onChoose={setView}
            name={t('page.attributionTitle')}
          />
          {view === 'drawing' ? (
            <AttributionBars measures={measures} titleOf={titleOf} />
          ) : (
            <AttributionTable total={total} measures={measures} titleOf={titleOf} />
          )}
        </>
      )}
      {largest === undefined ? null : (
        <p>
          {t(largest.amount > 0 ? 'interaction.more' : 'interaction.less', {
            first: titleOf(largest.first),
            second: titleOf(largest.second),
            amount: money(fen(Math.abs(largest.amount))),
          })}
        </p>
      )}
      {unserved > 0 ? <p>{t('unserved', { count: unserved })}</p> : null}
      <p className="mut">{t('attributionBasis')}</p>
    </>
  );
}
