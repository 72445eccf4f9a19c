import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CommitSlider } from '../../cards/commit-slider.tsx';
import { CLIFF_DAY } from '../../day-span.ts';

interface MonthSliderProps {
  readonly months: readonly string[];
  /** Null: all months together. */
  readonly month: string | null;
  readonly onMonth: (month: string | null) => void;
}

const LAST_MONTH = CLIFF_DAY.slice(0, 7);

/** Which month of a run all its figures are of: all together at the left end, then one after the other. */
export function MonthSlider({ months, month, onMonth }: MonthSliderProps): ReactNode {
  const { t } = useTranslation('matrix');
  const at = month === null ? 0 : months.indexOf(month) + 1;
  const nameOf = (place: number): string => months[place - 1] ?? t('months.all');
  const put = useCallback((place: number) => onMonth(months[place - 1] ?? null), [months, onMonth]);
  return (
    <section className="month-slider" aria-label={t('months.slider')}>
      <button
        type="button"
        className="button button--small"
        aria-label={t('months.earlier')}
        disabled={at === 0}
        onClick={() => put(at - 1)}
      >
        ◀
      </button>
      <div className="month-slider__rail">
        <CommitSlider
          label={t('months.slider')}
          min={0}
          max={months.length}
          step={1}
          value={at}
          valueText={nameOf}
          onMove={put}
          onCommit={put}
        />
        <ol className="month-slider__ticks">
          {[null, ...months].map((one, place) => (
            <li
              key={one}
              data-last={one === LAST_MONTH}
              style={{ left: `${(place / months.length) * 100}%` }}
            >
              <button
                type="button"
                className="link"
                aria-pressed={one === month}
                onClick={() => onMonth(one)}
              >
                {one ?? t('months.all')}
              </button>
            </li>
          ))}
        </ol>
      </div>
      <button
        type="button"
        className="button button--small"
        aria-label={t('months.later')}
        disabled={at === months.length}
        onClick={() => put(at + 1)}
      >
        ▶
      </button>
    </section>
  );
}
