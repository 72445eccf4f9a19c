import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestResult } from '../../../contract/backtest.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { SortableTable, type TableColumn } from '../../parts/sortable-table.tsx';
import { inOrder, type TableOrder } from '../../parts/table-order.ts';
import { useLanguage } from '../../texts/use-language.ts';
import {
  backtestFigure,
  backtestUnit,
  isMiss,
  kindOf,
  missNotes,
  missSize,
  publishedText,
  verdictText,
} from './backtest-text.ts';
import { RangeDot } from './range-dot.tsx';
import { RouteHint } from './route-hint.tsx';

interface BacktestTableProps {
  readonly results: readonly BacktestResult[];
  readonly order: TableOrder | null;
  readonly onOrder: (order: TableOrder) => void;
}

/** One row for each published figure or order, what the model says beside it. */
export function BacktestTable({ results, order, onOrder }: BacktestTableProps): ReactNode {
  const { t } = useTranslation('data');
  const columns = useBacktestColumns();
  return (
    <ScrollBox label={t('backtest.table')} className="data__scroll">
      <SortableTable
        label={t('backtest.table')}
        className="backtest__table"
        columns={columns}
        items={useMemo(() => inOrder(results, columns, order), [results, columns, order])}
        idOf={({ case: { line } }) => String(line)}
        nameOf={({ case: { origin } }) => origin}
        order={order}
        onOrder={onOrder}
      />
    </ScrollBox>
  );
}

function useBacktestColumns(): readonly TableColumn<BacktestResult>[] {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const placeName = usePlaceName();
  const priceDate = useApp((state) => state.catalogue?.network.priceDate);
  return useMemo(() => {
    const trip = ({ case: { origin, destination } }: BacktestResult): string =>
      `${placeName(origin)} → ${placeName(destination)}`;
    const metric = ({ case: item }: BacktestResult): string => {
      const kind = kindOf(item);
      if (kind !== 'order') return t(`backtest.${kind}`);
      return t(item.metric === 'faster' ? 'backtest.faster' : 'backtest.cheaper');
    };
    return [
      {
        id: 'trip',
        label: t('backtest.trip'),
        isRowHeader: true,
        className: 'backtest__trip',
        sortKey: trip,
        cell: (result) => (
          <>
            <span className="name">{trip(result)}</span>
            <span className="backtest__route">
              <RouteHint hint={result.case.route} placeName={placeName} />
              {result.case.than === null ? null : (
                <>
                  {' < '}
                  <RouteHint hint={result.case.than} placeName={placeName} />
                </>
              )}
            </span>
          </>
        ),
      },
      {
        id: 'metric',
        label: t('backtest.metric'),
        className: 'nowrap',
        sortKey: metric,
        cell: metric,
      },
      {
        id: 'published',
        label: t('backtest.published'),
        isFigure: true,
        cell: ({ case: item }) => publishedText(item, language),
      },
      {
        id: 'model',
        label: t('backtest.model'),
        isFigure: true,
        cell: (result) => (
          <>
            {modelText(result)} <span className="mut">{backtestUnit(unitOf(result), language)}</span>
          </>
        ),
      },
      {
        id: 'error',
        label: t('backtest.error'),
        className: 'backtest__verdict',
        sortKey: missSize,
        startsDescending: true,
        cell: (result) => (
          <>
            <span className={isMiss(result) ? 'warn' : undefined}>
              {isMiss(result) ? '✕' : '✓'} {verdictText(result, language)}
            </span>
            {missNotes(result, priceDate ?? '', language).map((note) => (
              <span key={note} className="backtest__note">
                {note}
              </span>
            ))}
          </>
        ),
      },
      {
        id: 'picture',
        label: t('backtest.picture'),
        cell: (result) => {
          const { case: item, model } = result;
          if (item.low === null || item.high === null) return null;
          const names = { published: publishedText(item, language), model: figureText(result, model?.value) };
          return (
            <RangeDot
              low={item.low}
              high={item.high}
              model={model?.value ?? null}
              label={t('backtest.dot', names)}
            />
          );
        },
      },
      {
        id: 'source',
        label: t('backtest.source'),
        className: 'backtest__source',
        sortKey: ({ case: { texts } }) => texts.source[language],
        cell: ({ case: { texts } }) => (
          <>
            {texts.source[language]}
            {texts.note === null ? null : <span className="backtest__note">{texts.note[language]}</span>}
          </>
        ),
      },
    ];
  }, [t, language, placeName, priceDate]);
}

/** Names a place of a case, which is given by its id or its English name. */
function usePlaceName(): (place: string) => string {
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  return useMemo(() => {
    const places = catalogue?.places ?? [];
    return (place) =>
      places.find(({ id, names }) => id === place || names.en === place)?.names[language] ?? place;
  }, [language, catalogue]);
}

const unitOf = ({ case: item }: BacktestResult): string => {
  if (kindOf(item) !== 'order') return item.unit;
  return item.metric === 'faster' ? 'days' : 'CNY';
};

const figureText = (result: BacktestResult, value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : backtestFigure(value, unitOf(result));

/** Of an order, both figures that were compared. */
const modelText = (result: BacktestResult): string =>
  kindOf(result.case) === 'order'
    ? `${figureText(result, result.model?.value)} : ${figureText(result, result.other?.value)}`
    : figureText(result, result.model?.value);
