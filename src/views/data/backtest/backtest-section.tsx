import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { BacktestReport, BacktestResult } from '../../../contract/backtest.ts';
import { formatPercent } from '../../../i18n/format.ts';
import type { BacktestStore } from '../../../state/data/data-backtest.ts';
import { useDesk, useUserFigures } from '../../contexts/desk-context.tsx';
import { saveFile } from '../../parts/save-file.ts';
import type { TableOrder } from '../../parts/table-order.ts';
import { useIssueText } from '../../texts/use-issue-text.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { backtestCsv } from './backtest-csv.ts';
import { BacktestTable } from './backtest-table.tsx';
import { type BacktestKind, isMiss, kindOf, NEAR } from './backtest-text.ts';

const SHOWN = ['all', 'time', 'cost', 'order', 'misses'] as const;
type Shown = (typeof SHOWN)[number];

const WORST_FIRST: TableOrder = { column: 'error', direction: 'descending' };

/** Published figures held against the model: on demand, case by case, the worst first on one press. */
export function BacktestSection(): ReactNode {
  const { t } = useTranslation('data');
  const { backtest } = useDesk();
  const { status, results, summary, isStale, issues } = useStore(backtest);
  const [shown, setShown] = useState<Shown>('all');
  const [order, setOrder] = useState<TableOrder | null>(null);
  const isWorstFirst = order?.column === 'error' && order.direction === 'descending';
  const write = useIssueText();
  const language = useLanguage();
  return (
    <>
      <p className="data__intro">{t('backtest.intro')}</p>
      <RunBar store={backtest} />
      {issues.map((issue) => (
        <p key={`${issue.code} ${issue.path}`} className="note note--error">
          <span className="note__code">{issue.code}</span> {write(issue)}
        </p>
      ))}
      {status === 'idle' ? (
        <div className="data__empty">
          <p className="panel-title">{t('backtest.empty_title')}</p>
          <p>{t('backtest.empty_text')}</p>
        </div>
      ) : null}
      {status === 'done' && results.length === 0 ? <p>{t('backtest.no_cases')}</p> : null}
      {results.length === 0 ? null : (
        <>
          {isStale ? <p className="note">{t('backtest.stale')}</p> : null}
          <div className="stale-zone" data-stale={isStale}>
            {summary === null ? null : <Summary summary={summary} results={results} />}
            <div className="backtest__tools">
              {SHOWN.map((key) => (
                <button
                  key={key}
                  type="button"
                  className="chip"
                  aria-pressed={shown === key}
                  onClick={() => setShown(key)}
                >
                  {t(`backtest.${key}`)} {resultsOf(results, key).length}
                </button>
              ))}
              <button
                type="button"
                className="button button--small"
                aria-pressed={isWorstFirst}
                onClick={() => setOrder(isWorstFirst ? null : WORST_FIRST)}
              >
                {t(isWorstFirst ? 'backtest.table_order' : 'backtest.worst')}
              </button>
              <button
                type="button"
                className="link"
                onClick={() => saveFile('yusuan-backtest.csv', 'text/csv', backtestCsv(results, language))}
              >
                {t('backtest.csv')}
              </button>
            </div>
            <BacktestTable results={resultsOf(results, shown)} order={order} onOrder={setOrder} />
          </div>
        </>
      )}
    </>
  );
}

function resultsOf(results: readonly BacktestResult[], shown: Shown): readonly BacktestResult[] {
  const kinds: Record<Shown, (result: BacktestResult) => boolean> = {
    all: () => true,
    time: isOf('time'),
    cost: isOf('cost'),
    order: isOf('order'),
    misses: isMiss,
  };
  return results.filter(kinds[shown]);
}

const isOf =
  (kind: BacktestKind) =>
  (result: BacktestResult): boolean =>
    kindOf(result.case) === kind;

function RunBar({ store }: { readonly store: BacktestStore }): ReactNode {
  const { t } = useTranslation('data');
  const { status, results, total, run, cancel } = useStore(store);
  const userFigureCount = useUserFigures((state) => state.applied.length);
  const isRunning = status === 'running';
  return (
    <div className="backtest__run">
      {isRunning ? (
        <>
          <button type="button" className="button" onClick={cancel}>
            {t('backtest.cancel')}
          </button>
          <progress value={results.length} max={Math.max(total, 1)} aria-label={t('sections.backtest')} />
        </>
      ) : (
        <button type="button" className="button button--primary" onClick={() => void run()}>
          {t(status === 'idle' ? 'backtest.run' : 'backtest.again')}
        </button>
      )}
      <span className="mut" role="status">
        {isRunning && total === 0 ? t('backtest.starting') : null}
        {isRunning && total > 0 ? t('backtest.running', { done: results.length, total }) : null}
        {status === 'cancelled' ? t('backtest.cancelled', { done: results.length, total }) : null}
      </span>
      {userFigureCount > 0 ? (
        <span className="warn">{t('backtest.user_figures_note', { count: userFigureCount })}</span>
      ) : null}
    </div>
  );
}

interface SummaryProps {
  readonly summary: BacktestReport['summary'];
  readonly results: readonly BacktestResult[];
}

function Summary({ summary, results }: SummaryProps): ReactNode {
  const { t } = useTranslation('data');
  const { time, cost, order, unanswered } = summary;
  const median = (error: number | null): string =>
    error === null ? t('backtest.no_median') : formatPercent(error, 1);
  const figuresTold = time.cases + cost.cases;
  const near = results.filter(({ error }) => error !== null && Math.abs(error) <= NEAR).length;
  const figures = [
    [t('backtest.time_error'), median(time.medianError), t('backtest.cases', { count: time.cases })],
    [t('backtest.cost_error'), median(cost.medianError), t('backtest.cases', { count: cost.cases })],
    [
      t('backtest.near'),
      figuresTold === 0 ? t('backtest.no_median') : formatPercent(near / figuresTold),
      t('backtest.of', { part: near, whole: figuresTold }),
    ],
    [
      t('backtest.order_right'),
      order.share === null ? t('backtest.no_median') : formatPercent(order.share),
      t('backtest.of', { part: order.right, whole: order.cases }),
    ],
  ] as const;
  return (
    <dl className="backtest__summary">
      {figures.map(([name, value, detail]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b className="backtest__figure">{value}</b> <span className="mut">{detail}</span>
          </dd>
        </div>
      ))}
      {unanswered === 0 ? null : <p className="warn">{t('backtest.unanswered', { count: unanswered })}</p>}
    </dl>
  );
}
