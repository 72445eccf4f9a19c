import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatMoney, formatYuan } from '../../../i18n/format.ts';
import { loadOf } from '../../../state/enquiry/load-of.ts';
import type { Fen } from '../../../units/money.ts';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { UnknownItems } from '../results/unknown-items.tsx';
import { rangeText } from './charge-text.ts';
import { costGroups } from './cost-groups.ts';
import { CostRow } from './cost-row.tsx';
import { BenefitRow, ReliefRow } from './relief-row.tsx';
import { TaxRows } from './tax-rows.tsx';
import './cost-lines.css';

export interface CostLinesProps {
  readonly answer: Answer;
  readonly itinerary: AnswerItinerary;
}

/** The ledger of one itinerary: what is billed and its total, what the owner bears besides, and the sum of both. */
export function CostLines({ answer, itinerary }: CostLinesProps): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  const { invoice, economic } = costGroups(itinerary.charges);
  return (
    <div className="cost-lines">
      <table className="cost-lines__table">
        <caption className="visually-hidden">
          {t('cost.name', { letter: itinerary.letter, route: itinerary.names[language] })}
        </caption>
        <CostHead />
        <tbody>
          {invoice.map((line) => (
            <Fragment key={line.number}>
              <CostRow answer={answer} itinerary={itinerary} line={line} />
              {itinerary.policy?.lines
                .filter(
                  ({ charge, before, after }) =>
                    itinerary.charges[charge] === line.charge && before !== after,
                )
                .map((relief) => (
                  <ReliefRow key={relief.line} itinerary={itinerary} relief={relief} />
                ))}
            </Fragment>
          ))}
        </tbody>
        <tbody>
          <tr className="cost-lines__subtotal">
            <td colSpan={2} className="cost-lines__blank" />
            <th scope="row" colSpan={3} className="cost-lines__sum-name">
              {t('cost.invoice_total')}{' '}
              <span className="cost-lines__per-box">
                {t(`cost.per.${loadOf(answer.query.equipment)}`, {
                  amount: formatMoney(itinerary.perBox, 2),
                })}
                <UnknownItems itinerary={itinerary} />
              </span>
            </th>
            <td colSpan={3} className="cost-lines__amount">
              <Sum itinerary={itinerary} amount={itinerary.invoiceTotal} />
            </td>
            <td className="cost-lines__range">{rangeText(itinerary.invoiceRange)}</td>
            <td className="cost-lines__source">
              {itinerary.grade === null ? null : <GradeChip grade={itinerary.grade} />}
            </td>
            <td className="cost-lines__payer" />
            <td className="cost-lines__valid-to" />
          </tr>
          {economic.map((line) => (
            <CostRow key={line.number} answer={answer} itinerary={itinerary} line={line} />
          ))}
          {itinerary.policy?.benefits.map((benefit) => (
            <BenefitRow key={benefit.line} benefit={benefit} />
          ))}
          <TaxRows answer={answer} itinerary={itinerary} />
          <tr className="cost-lines__total">
            <td colSpan={2} className="cost-lines__blank" />
            <th scope="row" colSpan={3} className="cost-lines__sum-name">
              {t('cost.economic_total')}
            </th>
            <td colSpan={3} className="cost-lines__amount">
              <Sum itinerary={itinerary} amount={itinerary.economicTotal} />
            </td>
            <td className="cost-lines__range" />
            <td className="cost-lines__source" />
            <td className="cost-lines__payer" />
            <td className="cost-lines__valid-to" />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function CostHead(): ReactNode {
  const { t } = useTranslation('results');
  return (
    <thead>
      <tr>
        <th scope="col" className="cost-lines__group">
          {t('cost.group')}
        </th>
        <th scope="col" className="cost-lines__number">
          {t('cost.number')}
        </th>
        <th scope="col" className="cost-lines__item">
          {t('cost.item')}
        </th>
        <th scope="col" className="cost-lines__place">
          {t('cost.place')}
        </th>
        <th scope="col" className="cost-lines__basis">
          {t('cost.basis')}
        </th>
        <th scope="col" className="cost-lines__quantity">
          {t('cost.quantity')}
        </th>
        <th scope="col" className="cost-lines__price">
          {t('cost.unit_price')}
        </th>
        <th scope="col" className="cost-lines__amount">
          {t('cost.amount')}
        </th>
        <th scope="col" className="cost-lines__range">
          {t('cost.range')}
        </th>
        <th scope="col" className="cost-lines__source">
          {t('cost.source')}
        </th>
        <th scope="col" className="cost-lines__payer">
          {t('cost.payer')}
        </th>
        <th scope="col" className="cost-lines__valid-to">
          {t('cost.valid_to')}
        </th>
      </tr>
    </thead>
  );
}

/** A total; where a line lacks its price it is the least it can be. */
function Sum({ itinerary, amount }: Pick<CostLinesProps, 'itinerary'> & { readonly amount: Fen }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <>
      {itinerary.complete ? null : (
        <>
          <span className="warn" aria-hidden="true">
            {t('list.at_least')}
          </span>
          <span className="visually-hidden">{t('list.at_least_name')}</span>{' '}
        </>
      )}
      {formatYuan(amount, 2)}
    </>
  );
}
