import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { LEVERS } from '../../../state/demand/matrix-words.ts';
import { type Fen, inYuan } from '../../../units/money.ts';
import { useLanguage } from '../../texts/use-language.ts';

const money = (amount: Fen): string => formatNumber(inYuan(amount));

/** Who lays out how much, and for which measures. */
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
          </tr>
        </thead>
        <tbody>
          {payers.map(({ payer, outlay, deadweight }) => (
            <tr key={payer}>
              <th scope="row">{t(`payers.${payer}`)}</th>
              <td className="table__num">{money(outlay)}</td>
              <td className="table__num">{money(deadweight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
