import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../contract/catalogue.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useApp } from '../contexts/store-context.tsx';
import { UserFiguresContextItem } from '../data/user-figures-context-item.tsx';
import { NARROW, ROOMY_HEADER, useMedia } from '../parts/use-media.ts';
import type { ViewId } from '../views.ts';
import { PriceDateSelect } from './price-date-select.tsx';
import { ScenarioSelect } from './scenario-select.tsx';

interface OfView {
  readonly view: ViewId;
}

/** Views that bill a consignment; the others show every price as of the data's price date. */
const BILLING_VIEWS: ReadonlySet<ViewId> = new Set(['compare', 'policy']);

/** What every figure on the page rests on: data edition, price date, rates, scenario. In the header, as room allows. */
export function ContextItems({ view }: OfView): ReactNode {
  const { t } = useTranslation('shell');
  const catalogue = useApp((state) => state.catalogue);
  const isRoomy = useMedia(ROOMY_HEADER);
  const isNarrow = useMedia(NARROW);
  if (catalogue === null || isNarrow) return null;
  if (isRoomy) {
    return (
      <dl className="context" aria-label={t('context')}>
        <NetworkItems catalogue={catalogue} view={view} />
        <ScenarioSelect />
        <UserFiguresContextItem />
      </dl>
    );
  }
  return (
    <>
      <dl className="context" aria-label={t('context')}>
        <ScenarioSelect />
        <UserFiguresContextItem />
      </dl>
      <ContextMenu label={t('basis')}>
        <NetworkItems catalogue={catalogue} view={view} />
      </ContextMenu>
    </>
  );
}

/** The same on a line below the header, where that has no room at all. */
export function ContextStrip({ view }: OfView): ReactNode {
  const { t } = useTranslation('shell');
  const catalogue = useApp((state) => state.catalogue);
  const isNarrow = useMedia(NARROW);
  if (catalogue === null || !isNarrow) return null;
  return (
    <dl className="context context--strip" aria-label={t('context')}>
      <ScenarioSelect />
      <NetworkItems catalogue={catalogue} view={view} />
      <UserFiguresContextItem />
    </dl>
  );
}

/** Opens below its label, and closes by Escape or when the focus leaves it. */
function ContextMenu({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const onBlur = (event: FocusEvent): void => {
    if (menu.current && !menu.current.contains(event.relatedTarget)) menu.current.open = false;
  };
  return (
    <details ref={menu} className="context-menu" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary>{label}</summary>
      <dl className="context">{children}</dl>
    </details>
  );
}

function NetworkItems({ catalogue, view }: OfView & { readonly catalogue: Catalogue }): ReactNode {
  const { t } = useTranslation('shell');
  const { edition, priceDate } = catalogue.network;
  const rates = latestRates(catalogue);
  return (
    <>
      <ContextItem label={t('edition')} value={edition} />
      {BILLING_VIEWS.has(view) ? (
        <PriceDateSelect catalogue={catalogue} />
      ) : (
        <ContextItem label={t('priceDate')} value={priceDate} />
      )}
      <ContextItem
        label={t('currency')}
        value={rates.map(({ currency, cny }) => `${currency} ${formatNumber(cny, 2)}`).join(' · ')}
      />
    </>
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
