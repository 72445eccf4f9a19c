import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BeforeAfter } from '../../../../contract/demand/before-after.ts';
import type { BottleneckLoad, CapacityReport } from '../../../../contract/demand/capacity.ts';
import { toldBottlenecks } from '../../../../i18n/demand/told-bottlenecks.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import './capacity.css';

const WHOLE_PERCENT = 100;
/** Use at which a bar ends. */
const END_OF_BAR = 2;

/** How slots, locks, borders and terminals fill under both situations, and how long boxes wait for them. */
export function CapacitySection({ capacity }: { readonly capacity: CapacityReport }): ReactNode {
  const { t } = useTranslation('matrix');
  const { runs, bottlenecks, services, places, crowdedOut, search } = capacity;
  const loadings = Math.max(0, ...runs.map((run) => run.loadings));
  const gap = Math.max(0, ...runs.map((run) => run.gap));
  const shown = toldBottlenecks(bottlenecks);
  return (
    <section className="capacity">
      <h4 className="panel-title">{t('capacity.title')}</h4>
      <p>{t('capacity.crowdedOut', { count: crowdedOut })}</p>
      <ScrollBox label={t('capacity.title')} className="policy__scroll">
        <table className="table matrix__table">
          <thead>
            <tr>
              <th scope="col">{t('capacity.bottleneck')}</th>
              <th scope="col">{t('capacity.use')}</th>
              {(['room', 'others', 'load', 'wait'] as const).map((one) => (
                <th key={one} scope="col" className="table__num">
                  {t(`capacity.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((own) => (
              <LoadRow key={`${own.kind} ${own.id} ${own.month}`} own={own} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.some(({ others }) => others?.status === 'assumed') ? (
        <p className="mut">{t('capacity.othersAssumed')}</p>
      ) : null}
      <p className="mut">{t('capacity.settled', { loadings, gap: gap.toExponential(1) })}</p>
      <p className="mut">
        {search.cheaper === 0
          ? t('capacity.searched', { ...search })
          : t('capacity.stillCheaper', { ...search, count: search.cheaper })}
      </p>
      <p className="mut">{t('capacity.unbounded', { services, places })}</p>
      <p className="mut">{t('capacity.basis')}</p>
    </section>
  );
}

function LoadRow({ own }: { readonly own: BottleneckLoad }): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const { kind, names, section, month, unit, capacity, others, load, use, wait } = own;
  // Of slots others are not counted: a bar is of the demand alone.
  const taken = others === null ? 0 : others.share;
  return (
    <tr>
      <th scope="row">
        {names[language]}
        <br />
        <span className="mut">
          {t(`capacity.kinds.${kind}`)} · {month}
          {section === null ? null : ` · ${section.names.from[language]} – ${section.names.to[language]}`}
        </span>
      </th>
      <td>
        <span className="capacity__bars" aria-hidden="true">
          <Bar others={taken} use={use.before} />
          <Bar others={taken} use={use.after} />
          <span className="capacity__full" />
        </span>
      </td>
      <td className="table__num nowrap">
        {formatNumber(capacity)} {t(`capacity.units.${unit}`)}
      </td>
      <td className="table__num nowrap">{others === null ? '–' : <Others others={others} />}</td>
      <td className="table__num nowrap">{pairText(load, 0)}</td>
      <td className="table__num nowrap">{pairText(wait, 1)}</td>
    </tr>
  );
}

const pairText = ({ before, after }: BeforeAfter, places: number): string =>
  `${formatNumber(before, places)} / ${formatNumber(after, places)}`;

function Others({ others }: { readonly others: NonNullable<BottleneckLoad['others']> }): ReactNode {
  const { t } = useTranslation('matrix');
  const key = others.status === 'assumed' ? 'othersShareAssumed' : 'othersShare';
  return t(`capacity.${key}`, {
    load: formatNumber(others.load),
    share: formatNumber(others.share * WHOLE_PERCENT),
  });
}

interface BarProps {
  /** Shares of what goes through; `use` has others in. */
  readonly others: number;
  readonly use: number;
}

const Bar = ({ others, use }: BarProps): ReactNode => (
  <span className="capacity__bar">
    <span className="capacity__others" style={{ width: widthOf(others) }} />
    <span className="capacity__own" data-over={use > 1} style={{ width: widthOf(use - others) }} />
  </span>
);

const widthOf = (share: number): string => `${(Math.min(share, END_OF_BAR) / END_OF_BAR) * WHOLE_PERCENT}%`;
