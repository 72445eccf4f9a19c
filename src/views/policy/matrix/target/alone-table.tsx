import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetReport } from '../../../../contract/demand/target.ts';
import { signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber, formatQuantity } from '../../../../i18n/format.ts';
import { changeName } from '../../../../i18n/target/target-words.ts';
import { inYuan } from '../../../../units/money.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import { useLanguage } from '../../../texts/use-language.ts';

/** What each change does alone and in full. */
export function AloneTable({ report }: { readonly report: TargetReport }): ReactNode {
  const { t } = useTranslation('target');
  const language = useLanguage();
  return (
    <ScrollBox label={t('alone')} className="policy__scroll">
      <table className="table matrix__table">
        <caption>{t('alone')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('settings')}</th>
            <th scope="col" className="table__num">
              {t(report.goal.kind === 'move' ? 'reached' : 'reachedKeep')}
            </th>
            <th scope="col" className="table__num">
              {t('outlay')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.alone.map(({ change, figures }) => {
            const name = changeName(change, report, language);
            return (
              <tr key={change.kind === 'measure' ? change.measure : change.path}>
                <th scope="row">
                  {name}
                  {change.kind === 'parameter'
                    ? ` ${formatQuantity(change.from, 4)} → ${formatQuantity(change.to, 4)}`
                    : ''}
                </th>
                <td className="table__num">
                  {figures === null ? t('unmade') : signedNumber(figures.reached)}
                </td>
                <td className="table__num">
                  {figures === null ? '–' : formatNumber(inYuan(figures.outlay))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
