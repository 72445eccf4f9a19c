import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureWorth } from '../../../../contract/demand/attribution.ts';
import { formatNumber, formatPercent } from '../../../../i18n/format.ts';
import { type Fen, inYuan } from '../../../../units/money.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';

interface AttributionTableProps {
  readonly total: Fen;
  readonly measures: readonly MeasureWorth[];
  readonly titleOf: (measure: string) => string;
}

const money = (amount: Fen): string => formatNumber(inYuan(amount));

/** The same as the bars, in figures, with the share of each and the sum. */
export function AttributionTable({ total, measures, titleOf }: AttributionTableProps): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <ScrollBox label={t('page.attributionTitle')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="table__num">
              Shapley ¥
            </th>
            <th scope="col" className="table__num">
              {t('share')}
            </th>
            <th scope="col" className="table__num">
              {t('firstIn')}
            </th>
            <th scope="col" className="table__num">
              {t('lastIn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, shapley, first, last }) => (
            <tr key={measure}>
              <th scope="row">{titleOf(measure)}</th>
              <td className="table__num">{money(shapley)}</td>
              <td className="table__num">{total === 0 ? '–' : formatPercent(shapley / total, 1)}</td>
              <td className="table__num">{money(first)}</td>
              <td className="table__num">{money(last)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('total')}</th>
            <td className="table__num">{money(total)}</td>
            <td />
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
