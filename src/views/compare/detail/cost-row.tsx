import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../../../i18n/panel-texts.ts';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { chargeRemark } from '../../../export/charge-remark.ts';
import { formatYuan } from '../../../i18n/format.ts';
import { stretchName } from '../../parts/place-name.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { ChargePlace } from './charge-place.tsx';
import { isEstimate, priceText, quantityText, rangeText } from './charge-text.ts';
import type { NumberedCharge } from './cost-groups.ts';
import { partyName } from './party-name.ts';
import { SourceCard } from './source-card.tsx';

interface CostRowProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
  readonly line: NumberedCharge;
}

/** One line of the ledger. An unknown price is said, never left blank and never zero. */
export function CostRow({
  answer,
  itinerary,
  line: { charge, number, opensGroup },
}: CostRowProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const remark = chargeRemark(charge, itinerary.charges);
  const estimate = isEstimate(charge) ? 'estimate' : undefined;
  return (
    <tr className={opensGroup ? 'cost-lines__row cost-lines__row--opens' : 'cost-lines__row'}>
      <td className="cost-lines__group">
        {opensGroup && charge.inInvoice ? t(`groups.${charge.group}`) : null}
      </td>
      <td className="cost-lines__number">{number}</td>
      <th scope="row" className="cost-lines__item" title={remark?.[language]}>
        {remark === null
          ? t(`charges.${charge.code}`)
          : t('cost.remarked', { item: t(`charges.${charge.code}`), remark: remark[language] })}
      </th>
      <td
        className="cost-lines__place"
        title={stretchName(answer.terminals, charge.place, charge.toPlace, language)}
      >
        <ChargePlace answer={answer} itinerary={itinerary} charge={charge} />
      </td>
      <td className="cost-lines__basis">{t(`bases.${charge.basis}`)}</td>
      <td className="cost-lines__quantity">{quantityText(charge.quantity)}</td>
      <td className="cost-lines__price">
        {charge.unitPrice === null ? (
          <span className="warn">{t('cost.unknown')}</span>
        ) : (
          <span className={estimate}>
            {charge.currency === 'CNY'
              ? priceText(charge.unitPrice, 'CNY').slice(1)
              : priceText(charge.unitPrice, charge.currency)}
          </span>
        )}
      </td>
      <td className="cost-lines__amount">
        {charge.amount === null ? (
          <span className="warn">{t('cost.unknown')}</span>
        ) : (
          formatYuan(charge.amount, 2)
        )}
      </td>
      <td className="cost-lines__range">{charge.range ? rangeText(charge.range) : null}</td>
      <td className="cost-lines__source">
        <SourceCard answer={answer} charge={charge} />
      </td>
      <td className="cost-lines__payer">{partyName(charge.payer, t)}</td>
      <td className="cost-lines__valid-to">{charge.validTo}</td>
    </tr>
  );
}
