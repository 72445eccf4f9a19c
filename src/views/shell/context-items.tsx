import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../contract/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp } from '../contexts/store-context.tsx';
import { UserFiguresContextItem } from '../data/user-figures-context-item.tsx';
import { useMedia, WIDE } from '../parts/use-media.ts';
import { ScenarioSelect } from './scenario-select.tsx';

/** What every figure on the page rests on: data edition, price date, rates. In a menu where room is short. */
export function ContextItems(): ReactNode {
  const { t } = useTranslation('shell');
  const catalogue = useApp((state) => state.catalogue);
  const isWide = useMedia(WIDE);
  if (catalogue === null) return null;
  const list = <ContextList catalogue={catalogue} />;
  if (isWide) return list;
  return (
    <details className="context-menu">
      <summary>
        {t('edition')} {catalogue.network.edition}
      </summary>
      {list}
    </details>
  );
}

function ContextList({ catalogue }: { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation('shell');
  const { edition, priceDate } = catalogue.network;
  const rates = latestRates(catalogue);
  return (
    <dl className="context" aria-label={t('context')}>
      <ContextItem label={t('edition')} value={edition} />
      <ContextItem label={t('priceDate')} value={priceDate} />
      <ContextItem
        label={t('currency')}
        value={rates.map(({ currency, cny }) => `${currency} ${formatNumber(cny, 2)}`).join(' · ')}
      />
      <ScenarioSelect />
      <UserFiguresContextItem />
    </dl>
  );
}

function ContextItem({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <div className="context__item">
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** One rate for each currency, the last on or before the price date. */
function latestRates({ exchangeRates, network }: Catalogue): Catalogue['exchangeRates'] {
  const known = exchangeRates
    .filter(({ date, currency }) => date <= network.priceDate && currency !== 'CNY')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return [...new Map(known.map((rate) => [rate.currency, rate])).values()];
}
