import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import type { RangeBar, Ranged } from './range-bars.ts';
import type { RangeWords } from './use-range-words.ts';

interface RangeTableProps {
  readonly bars: readonly RangeBar[];
  readonly figure: Ranged;
  readonly words: RangeWords;
}

/** All inputs that move a figure, and to what. */
export function RangeTable({ bars, figure, words }: RangeTableProps): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <ScrollBox label={t('ranges.title')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('ranges.parameter')}</th>
            {(['low', 'high'] as const).map((end) => (
              <th key={end} scope="col" className="table__num">
                {t(`ranges.${end}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.key}>
              <th scope="row">{words.nameOf(bar.input)}</th>
              {([0, 1] as const).map((end) => (
                <td key={end} className="table__num">
                  {words.write(figure, bar.ends[end])} <span className="mut">({words.endOf(bar, end)})</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
