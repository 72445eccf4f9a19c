import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RangeBar, Ranged } from './range-bars.ts';
import type { RangeWords } from './use-range-words.ts';

/** Of how many inputs a picture has bars. */
export const BARS_SHOWN = 12;
/** Tracks are laid out in parts of a hundred of their width. */
export const TRACK = [0, 100] as const;

interface TornadoProps {
  readonly bars: readonly RangeBar[];
  readonly figure: Ranged;
  /** Where the figure itself lies on the track. */
  readonly present: number;
  readonly words: RangeWords;
}

/** Bars around what a figure is, the widest on top: to one side as an input is put low, to the other as it is put high. */
export function Tornado({ bars, figure, present, words }: TornadoProps): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <div role="img" aria-label={t('ranges.title')} className="tornado">
      {bars.slice(0, BARS_SHOWN).map((bar) => (
        <div key={bar.key} className="tornado__row">
          <span className="tornado__name">{words.nameOf(bar.input)}</span>
          <span className="tornado__end tornado__end--low">
            {words.write(figure, bar.ends[0])} <span className="mut">({words.endOf(bar, 0)})</span>
          </span>
          <span className="tornado__track">
            <span className="tornado__bar" data-end="low" style={barStyle(bar.low)} />
            <span className="tornado__bar" data-end="high" style={barStyle(bar.high)} />
            <span className="tornado__present" style={{ left: `${present}%` }} />
          </span>
          <span className="tornado__end">
            {words.write(figure, bar.ends[1])} <span className="mut">({words.endOf(bar, 1)})</span>
          </span>
        </div>
      ))}
      <p className="tornado__legend mut">
        <span className="tornado__key" data-end="low" /> {t('ranges.atLow')}
        <span className="tornado__key" data-end="high" /> {t('ranges.atHigh')}
      </p>
    </div>
  );
}

const barStyle = ({ from, to }: RangeBar['low']) => ({
  left: `${from}%`,
  width: `${to - from}%`,
});
