import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.ts';
import type { AnswerItinerary, AnswerPolicy } from '../../../results/answer-schema.ts';
import { fen, formatFen, parseFen } from '../../../units/money.ts';
import { ReliefCard } from './relief-card.tsx';

interface ReliefRowProps {
  readonly itinerary: AnswerItinerary;
  readonly relief: AnswerPolicy['lines'][number];
}

/** What measures take off the charge above. Gain is said by sign and word, not by colour alone. */
export function ReliefRow({ itinerary, relief }: ReliefRowProps): ReactNode {
  const { t } = useTranslation('results');
  const charge = itinerary.charges[relief.charge];
  const item = charge ? t(`charges.${charge.code}`) : relief.line;
  const saved = formatFen(fen(parseFen(relief.after) - parseFen(relief.before)));
  const kept = relief.measures.find((one) => one.kept) ?? relief.measures[0];
  const rule = kept?.article == null ? t('relief.national') : t('relief.article', { article: kept.article });
  return (
    <tr className="cost-lines__row cost-lines__relief">
      <td className="cost-lines__group" />
      <td className="cost-lines__number" />
      <th scope="row" className="cost-lines__item gain">
        {t('relief.saved')}
      </th>
      <td className="cost-lines__place" colSpan={4}>
        {rule}
      </td>
      <td className="cost-lines__amount gain">{formatNumber(saved, 2)}</td>
      <td className="cost-lines__range" />
      <td className="cost-lines__source">
        <ReliefCard itinerary={itinerary.id} charge={relief.charge} name={`${item} · ${rule}`} />
      </td>
      <td className="cost-lines__payer" />
      <td className="cost-lines__valid-to" />
    </tr>
  );
}

/** Money that is no charge, such as tax not paid: it lowers what the owner bears, not the invoice. */
export function BenefitRow({ benefit }: { readonly benefit: AnswerPolicy['benefits'][number] }): ReactNode {
  const { t } = useTranslation('results');
  const kept = benefit.measures.find((one) => one.kept) ?? benefit.measures[0];
  return (
    <tr className="cost-lines__row cost-lines__relief">
      <td className="cost-lines__group" />
      <td className="cost-lines__number" />
      <th scope="row" className="cost-lines__item gain">
        {t(benefit.line.startsWith('tax.') ? 'relief.tax' : 'relief.refund')}
      </th>
      <td className="cost-lines__place" colSpan={4}>
        {kept?.article == null ? t('relief.national') : t('relief.article', { article: kept.article })}
      </td>
      <td className="cost-lines__amount gain">{formatNumber(`-${benefit.amount}`, 2)}</td>
      <td className="cost-lines__range" />
      <td className="cost-lines__source" />
      <td className="cost-lines__payer" />
      <td className="cost-lines__valid-to" />
    </tr>
  );
}
