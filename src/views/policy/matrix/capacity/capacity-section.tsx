import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BottleneckLoad, CapacityReport } from '../../../../contract/demand/capacity.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import './capacity.css';

const MOST_ROWS = 15;
/** Services with more room than this are not worth a row. */
const LEAST_USE = 0.1;
const WHOLE_PERCENT = 100;
/** Use at which a bar ends. */
const END_OF_BAR = 2;

/** How the slots of services fill under both situations, and how long boxes wait for them. */
export function CapacitySection({ capacity }: { readonly capacity: CapacityReport }): ReactNode {
  const { t } = useTranslation('matrix');
  const { runs, bottlenecks, bounded, unbounded, crowdedOut, search } = capacity;
  const loadings = Math.max(0, ...runs.map((run) => run.loadings));
  const gap = Math.max(0, ...runs.map((run) => run.gap));
  return (
    <section className="capacity">
      <h4 className="panel-title">{t('capacity.title')}</h4>
      <p>{t('capacity.crowdedOut', { count: crowdedOut })}</p>
      <ScrollBox label={t('capacity.title')} className="policy__scroll">
        <table className="table matrix__table">
          <thead>
            <tr>
              <th scope="col">{t('capacity.service')}</th>
              <th scope="col">{t('months.month')}</th>
              <th scope="col">{t('capacity.use')}</th>
              {(['slots', 'loadBefore', 'loadAfter', 'waitBefore', 'waitAfter'] as const).map((one) => (
                <th key={one} scope="col" className="table__num">
                  {t(`capacity.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bottlenecks
              .filter(isUsed)
              .slice(0, MOST_ROWS)
              .map((own) => (
                <LoadRow key={`${own.service} ${own.from} ${own.to} ${own.month}`} own={own} />
              ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="mut">{t('capacity.settled', { loadings, gap: gap.toExponential(1) })}</p>
      <p className="mut">
        {search.cheaper === 0
          ? t('capacity.searched', { ...search })
          : t('capacity.stillCheaper', { ...search, count: search.cheaper })}
      </p>
      <p className="mut">{t('capacity.unbounded', { bounded, unbounded })}</p>
      <p className="mut">{t('capacity.basis')}</p>
    </section>
  );
}

const isUsed = ({ load, slots }: BottleneckLoad): boolean =>
  Math.max(load.before, load.after) >= LEAST_USE * slots;

function LoadRow({ own }: { readonly own: BottleneckLoad }): ReactNode {
  const language = useLanguage();
  const { names, ends, month, slots, load, wait } = own;
  return (
    <tr>
      <th scope="row">
        {names[language]}
        <br />
        <span className="mut">
          {ends.from[language]} – {ends.to[language]}
        </span>
      </th>
      <td>{month}</td>
      <td>
        <span className="capacity__bars" aria-hidden="true">
          <Bar use={load.before / slots} />
          <Bar use={load.after / slots} />
          <span className="capacity__full" />
        </span>
      </td>
      <td className="table__num">{formatNumber(slots)}</td>
      <td className="table__num">{formatNumber(load.before)}</td>
      <td className="table__num">{formatNumber(load.after)}</td>
      <td className="table__num">{formatNumber(wait.before, 1)}</td>
      <td className="table__num">{formatNumber(wait.after, 1)}</td>
    </tr>
  );
}

const Bar = ({ use }: { readonly use: number }): ReactNode => (
  <span
    className="capacity__bar"
    data-over={use > 1}
    style={{ width: `${(Math.min(use, END_OF_BAR) / END_OF_BAR) * WHOLE_PERCENT}%` }}
  />
);
