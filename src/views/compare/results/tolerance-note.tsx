import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../contract/answer-schema.ts';
import { formatShare } from '../../../i18n/format.ts';
import { LeastSavingSelect } from './least-saving-select.tsx';

type Tolerance = Answer['tolerance'];

/** By what rules routes are folded away, one a line. */
export function ToleranceNote({ tolerance }: { readonly tolerance: Tolerance }): ReactNode {
  const { t } = useTranslation('results');
  const { betweenRoutes, withinFamily, saving } = tolerance;
  return (
    <div className="list-foot__tolerance mut">
      <p>{t('list.tolerance.head')}</p>
      <ul>
        <li>{t('list.tolerance.between', within(betweenRoutes))}</li>
        <li>{t('list.tolerance.family', within(withinFamily))}</li>
        <li>
          {t('list.tolerance.saving', {
            perTime: formatShare(saving.perTime),
            perTransfer: formatShare(saving.perTransfer),
            atMost: formatShare(saving.atMost),
          })}{' '}
          <LeastSavingSelect />
        </li>
        <li>{t('list.tolerance.contrived')}</li>
      </ul>
    </div>
  );
}

const within = ({ invoiceShare, hours, timeShare, co2eShare }: Tolerance['betweenRoutes']) => ({
  invoice: formatShare(invoiceShare),
  hours,
  time: formatShare(timeShare),
  co2e: formatShare(co2eShare),
});
