import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber } from '../../../../i18n/format.ts';
import { fen, inYuan } from '../../../../units/money.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import { changeOf, type MonthLine } from './month-steps.ts';

const KG_PER_TONNE = 1000;
const HEADS = ['teu', 'bill', 'shifted', 'outlay', 'co2e'] as const;

/** The months of each run below one another, in figures. */
export function MonthTable({ lines }: { readonly lines: readonly MonthLine[] }): ReactNode {
  const { t } = useTranslation('matrix');
  return (
    <ScrollBox label={t('months.title')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('months.month')}</th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="table__num">
                {t(`months.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, months }) => (
            <Fragment key={name}>
              {lines.length === 1 ? null : (
                <tr>
                  <th scope="rowgroup" colSpan={HEADS.length + 1} className="run-months__group">
                    {name}
                  </th>
                </tr>
              )}
              {months.map(({ month, teu, invoice, teuShifted, outlay, co2eKg }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  <td className="table__num">{formatNumber(teu)}</td>
                  <td className="table__num">{signedNumber(inYuan(fen(changeOf(invoice))))}</td>
                  <td className="table__num">{formatNumber(teuShifted)}</td>
                  <td className="table__num">{formatNumber(inYuan(outlay))}</td>
                  <td className="table__num">
                    {signedNumber((co2eKg.after - co2eKg.before) / KG_PER_TONNE, 1)}
                  </td>
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
