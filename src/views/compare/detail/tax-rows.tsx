import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/panel-texts.ts';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatYuan } from '../../../i18n/format.ts';
import { useOpenView } from '../../contexts/view-context.tsx';

interface TaxRowsProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

const IMPORT_TAXES = ['duty', 'consumption_tax', 'import_vat'] as const;

/** Taxes of an import into China: no part of the invoice, and unknown until the duty rate of the goods is stated. */
export function TaxRows({ answer, itinerary }: TaxRowsProps): ReactNode {
  const { t } = useTranslation('results');
  const openView = useOpenView();
  const { policy, charges } = itinerary;
  const isImport = charges.some(
    ({ code, place }) => code === 'CUSTOMS_IMPORT' && answer.terminals[place]?.country === 'CN',
  );
  if (policy === null || !isImport) return null;
  const known = IMPORT_TAXES.flatMap((name) => {
    const amount = policy.taxes[name];
    return amount === undefined ? [] : [{ name, amount }];
  });
  return known.length === 0 ? (
    <TaxRow name={t('tax.all')}>
      {t('tax.open')}{' '}
      <button type="button" className="link" onClick={() => openView('policy')}>
        {t('tax.state')}
      </button>
    </TaxRow>
  ) : (
    known.map(({ name, amount }) => (
      <TaxRow key={name} name={t(`tax.${name}`)} amount={formatYuan(amount, 2)}>
        {t('tax.beside')}
      </TaxRow>
    ))
  );
}

interface TaxRowProps {
  readonly name: string;
  readonly amount?: string;
  readonly children: ReactNode;
}

const TaxRow = ({ name, amount = '', children }: TaxRowProps): ReactNode => (
  <tr className="cost-lines__row">
    <td className="cost-lines__group" />
    <td className="cost-lines__number" />
    <th scope="row" className="cost-lines__item">
      {name}
    </th>
    <td className="cost-lines__place mut" colSpan={4}>
      {children}
    </td>
    <td className="cost-lines__amount">{amount}</td>
    <td className="cost-lines__range" />
    <td className="cost-lines__source" />
    <td className="cost-lines__payer" />
    <td className="cost-lines__valid-to" />
  </tr>
);
