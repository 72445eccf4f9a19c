import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport, OutlaySum } from '../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { LEVERS } from '../../../state/demand/matrix-words.ts';
import { type Fen, inYuan } from '../../../units/money.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';

const money = (amount: Fen): string => formatNumber(inYuan(amount));

/** Who lays out how much, what for, and for which measures. */
export function OutlayTables({ report }: { readonly report: MatrixReport }): ReactNode {
  const { t } = useTranslation('matrix');
  const language = useLanguage();
  const { payers, summary, titles } = report;
  if (summary.measures.length === 0) return null;
  const nameOf = (measure: string): string =>
    measure === LEVERS ? t('levers') : (titles.get(measure)?.[language] ?? measure);
  return (
    <>
      <h4 className="panel-title">{t('payersTitle')}</h4>
      <ScrollBox label={t('payersTitle')} className="policy__scroll">
        <table className="table matrix__table">
          <thead>
            <tr>
              <th scope="col">{t('payer')}</th>
              <th scope="col" className="table__num">
                {t('outlay')}
              </th>
              <th scope="col" className="table__num">
                {t('deadweight')}
              </th>
              <th scope="col" className="table__num">
                {t('perTeuShifted')}
              </th>
              <th scope="col" className="table__num">
                {t('perTonneAvoided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {payers.map((sum) => (
              <OutlayRow key={sum.payer} name={t(`payers.${sum.payer}`)} sum={sum} />
            ))}
            <OutlayRow name={t('total')} sum={report.outlay} isTotal />
          </tbody>
        </table>
      </ScrollBox>
      <h4 className="panel-title">{t('page.measuresTitle')}</h4>
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <th scope="col" className="table__num">
              {t('before')}
            </th>
            <th scope="col" className="table__num">
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.measures.map(({ measure, outlay }) => (
            <tr key={measure}>
              <th scope="row">{nameOf(measure)}</th>
              <td className="table__num">{money(outlay.before)}</td>
              <td className="table__num">{money(outlay.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface OutlayRowProps {
  readonly name: string;
  readonly sum: OutlaySum;
  readonly isTotal?: boolean;
}

function OutlayRow({ name, sum, isTotal = false }: OutlayRowProps): ReactNode {
  const { outlay, deadweight, perTeuShifted, perTonneAvoided } = sum;
  return (
    <tr className={isTotal ? 'table__row--total' : undefined}>
      <th scope="row">{name}</th>
      {[outlay, deadweight, perTeuShifted, perTonneAvoided].map((amount, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have their places
        <td key={column} className="table__num">
          {amount === null ? '–' : money(amount)}
        </td>
      ))}
    </tr>
  );
}
