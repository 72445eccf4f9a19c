import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import { useExplore } from '../../contexts/explore-context.tsx';

interface TableHeadProps {
  readonly what: 'terminals' | 'links';
  /** Label of the column they are sorted by. */
  readonly by: string;
  readonly shown: number;
  readonly count: number;
  readonly isInView: boolean;
}

/** How many there are and how many of them stand below; with nothing left, the way back. */
export function TableHead({ what, by, shown, count, isInView }: TableHeadProps): ReactNode {
  const { t } = useTranslation('explore');
  const clear = useExplore((state) => state.clearFilters);
  const isFiltered = useExplore((state) => state.history.past.length > 0);
  if (count > 0) {
    const figures = { by, shown: formatNumber(shown), total: formatNumber(count) };
    return (
      <p className="explore-tables__head mut">{t(isInView ? 'tables.inView' : 'tables.inAll', figures)}</p>
    );
  }
  return (
    <p className="explore-tables__head">
      {t('tables.noneInView', { what: t(`tables.${what}`) })}{' '}
      {isFiltered ? (
        <button type="button" className="link" onClick={clear}>
          {t('filters.clearAll')}
        </button>
      ) : null}
    </p>
  );
}
