import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const ROWS = ['a', 'b', 'c', 'd', 'e'] as const;
const CELLS = [
  'mode',
  'route',
  'invoice',
  'economic',
  'time',
  'departure',
  'on-time',
  'co2e',
  'grade',
] as const;

/** Flat bars where the figures will stand. */
export function ListSkeleton(): ReactNode {
  const { t } = useTranslation('results');
  return (
    <div className="result-list" role="status" aria-label={t('list.loading')}>
      <div className="result-list__grid result-list__grid--skeleton" aria-hidden="true">
        {ROWS.map((row) => (
          <div key={row} className="result-list__row result-list__row--skeleton">
            {CELLS.map((cell) => (
              <span key={cell} className={`result-list__${cell}`}>
                <span className="result-list__bar" />
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
