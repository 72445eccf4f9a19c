import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestResult } from '../../../contract/backtest.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useApp } from '../../contexts/store-context.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import {
  backtestFigure,
  backtestUnit,
  isMiss,
  kindOf,
  missNotes,
  publishedText,
  verdictText,
} from './backtest-text.ts';
import { RangeDot } from './range-dot.tsx';
import { RouteHint } from './route-hint.tsx';

/** One row for each published figure or order, what the model says beside it. */
export function BacktestTable({ rows }: { readonly rows: readonly BacktestResult[] }): ReactNode {
  const { t } = useTranslation('data');
  return (
    <ScrollBox label={t('backtest.table')} className="data__scroll">
      <table className="table backtest__table">
        <thead>
          <tr>
            <th scope="col">{t('backtest.trip')}</th>
            <th scope="col">{t('backtest.metric')}</th>
            <th scope="col" className="table__num">
              {t('backtest.published')}
            </th>
            <th scope="col" className="table__num">
              {t('backtest.model')}
            </th>
            <th scope="col">{t('backtest.error')}</th>
            <th scope="col">{t('backtest.picture')}</th>
            <th scope="col">{t('backtest.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((result) => (
            <BacktestRow key={result.case.line} result={result} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function BacktestRow({ result }: { readonly result: BacktestResult }): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const catalogue = useApp((state) => state.catalogue);
  const { case: item, model, other } = result;
  const kind = kindOf(item);
  const nameOf = (place: string): string =>
    catalogue?.places.find(({ id, names }) => id === place || names.en === place)?.names[language] ?? place;
  const unit = kind === 'order' ? (item.metric === 'faster' ? 'days' : 'CNY') : item.unit;
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : backtestFigure(value, unit);
  const published = publishedText(item, language);
  const notes = missNotes(result, catalogue?.network.priceDate ?? '', language);
  return (
    <tr>
      <th scope="row" className="backtest__trip">
        <span className="name">
          {nameOf(item.origin)} → {nameOf(item.destination)}
        </span>
        <span className="backtest__route">
          <RouteHint hint={item.route} placeName={nameOf} />
          {item.than === null ? null : (
            <>
              {' < '}
              <RouteHint hint={item.than} placeName={nameOf} />
            </>
          )}
        </span>
      </th>
      <td className="nowrap">
        {kind === 'order'
          ? t(item.metric === 'faster' ? 'backtest.faster' : 'backtest.cheaper')
          : t(`backtest.${kind}`)}
      </td>
      <td className="table__num">{published}</td>
      <td className="table__num">
        {kind === 'order' ? `${figure(model?.value)} : ${figure(other?.value)}` : figure(model?.value)}{' '}
        <span className="mut">{backtestUnit(unit, language)}</span>
      </td>
      <td className="backtest__verdict">
        <span className={isMiss(result) ? 'warn' : undefined}>
          {isMiss(result) ? '✕' : '✓'} {verdictText(result, language)}
        </span>
        {notes.map((note) => (
          <span key={note} className="backtest__note">
            {note}
          </span>
        ))}
      </td>
      <td>
        {item.low === null || item.high === null ? null : (
          <RangeDot
            low={item.low}
            high={item.high}
            model={model?.value ?? null}
            label={t('backtest.dot', { published, model: figure(model?.value) })}
          />
        )}
      </td>
      <td className="backtest__source">
        {item.source}
        {item.note === '' ? null : <span className="backtest__note">{item.note}</span>}
      </td>
    </tr>
  );
}
