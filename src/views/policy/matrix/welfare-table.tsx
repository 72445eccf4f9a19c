import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WelfareAccount } from '../../../contract/demand/payers.ts';
import { signedNumber } from '../../../i18n/demand/signed-figure.ts';
import { type Fen, inYuan } from '../../../units/money.ts';

/** Who is better off by how much: a waived fee is a transfer, so that what shippers gain and payers bear stand together. */
export function WelfareTable({
  welfare: { shippers, payers, net },
}: {
  readonly welfare: WelfareAccount;
}): ReactNode {
  const { t } = useTranslation('matrix');
  const amount = (value: Fen): string => signedNumber(inYuan(value));
  return (
    <>
      <h4 className="panel-title">{t('welfare.title')}</h4>
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('welfare.who')}</th>
            <th scope="col" className="table__num">
              {t('welfare.gain')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('welfare.shippers')}</th>
            <td className="table__num">{amount(shippers)}</td>
          </tr>
          {payers.map(({ payer, amount: borne }) => (
            <tr key={payer}>
              <th scope="row">{t(`payers.${payer}`)}</th>
              <td className="table__num">{amount(borne)}</td>
            </tr>
          ))}
          <tr className="table__row--total">
            <th scope="row">{t('welfare.net')}</th>
            <td className="table__num">{amount(net)}</td>
          </tr>
        </tbody>
      </table>
      <p className="mut matrix__remark">{t('welfare.remark')}</p>
    </>
  );
}
