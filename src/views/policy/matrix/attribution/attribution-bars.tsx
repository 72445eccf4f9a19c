import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureWorth } from '../../../../contract/demand/attribution.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { inYuan } from '../../../../units/money.ts';

interface AttributionBarsProps {
  readonly measures: readonly MeasureWorth[];
  readonly titleOf: (measure: string) => string;
}

const WHOLE_PERCENT = 100;

/** Shapley's value of each measure as a bar, with a tick where it stands first in and one where it stands last in. */
export function AttributionBars({ measures, titleOf }: AttributionBarsProps): ReactNode {
  const { t } = useTranslation('matrix');
  const values = measures.flatMap(({ shapley, first, last }) => [shapley, first, last]);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = Math.max(1, most - least);
  const at = (amount: number): string => `${((amount - least) / span) * WHOLE_PERCENT}%`;
  const wide = (amount: number): string => `${(Math.abs(amount) / span) * WHOLE_PERCENT}%`;
  return (
    <div role="img" aria-label={t('page.attributionPicture')} className="attribution__bars">
      {measures.map(({ measure, shapley, first, last }) => (
        <div key={measure} className="attribution__row">
          <span className="attribution__name">{titleOf(measure)}</span>
          <span className="attribution__track">
            <span
              className="attribution__bar"
              data-loses={shapley < 0}
              style={{ left: at(Math.min(0, shapley)), width: wide(shapley) }}
            />
            <span className="attribution__tick attribution__tick--first" style={{ left: at(first) }} />
            <span className="attribution__tick attribution__tick--last" style={{ left: at(last) }} />
          </span>
          <span className="attribution__amount">¥{formatNumber(inYuan(shapley))}</span>
        </div>
      ))}
      <p className="attribution__legend mut">
        <span className="attribution__key attribution__key--bar" /> Shapley ¥
        <span className="attribution__key attribution__key--first" /> {t('firstIn')}
        <span className="attribution__key attribution__key--last" /> {t('lastIn')}
      </p>
    </div>
  );
}
