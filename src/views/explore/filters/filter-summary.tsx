import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { ShownNetwork } from '../../../state/explore/explore-filters.ts';

interface FilterSummaryProps {
  readonly shown: ShownNetwork;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** What is shown, in one line over everything, with the way to change it. */
export function FilterSummary({ shown, isOpen, onToggle }: FilterSummaryProps): ReactNode {
  const { t } = useTranslation('explore');
  return (
    <div className="summary explore__summary">
      <p className="summary__text">
        <FilterCounts shown={shown} />
      </p>
      <button type="button" className="button button--small" aria-expanded={isOpen} onClick={onToggle}>
        {t(isOpen ? 'filters.done' : 'filters.open')}
      </button>
    </div>
  );
}

/** How much is left and how much is not; heard once when it changes. */
export function FilterCounts({ shown }: { readonly shown: ShownNetwork }): ReactNode {
  const { t } = useTranslation('explore');
  const { links, terminals, hiddenLinks } = shown;
  const figures = { links: formatNumber(links.length), terminals: formatNumber(terminals.length) };
  return (
    <span role="status">
      {links.length === 0 ? (
        <b>{t('filters.none', { count: hiddenLinks })}</b>
      ) : (
        <>
          <b>{t('filters.shown', figures)}</b>{' '}
          {hiddenLinks > 0 ? (
            <span className="mut">{t('filters.hidden', { count: hiddenLinks })}</span>
          ) : null}
        </>
      )}
    </span>
  );
}
