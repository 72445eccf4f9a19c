import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import type { ItineraryRelief } from '../../../contract/relief-schema.ts';
import { articleName, formatYuan } from '../../../i18n/format.ts';
import { fen } from '../../../units/money.ts';
import { StandingMarks, standingsOf } from '../../parts/relief-standing.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { ReliefCard } from './relief-card.tsx';

interface ReliefRowProps {
  readonly itinerary: AnswerItinerary;
  readonly relief: ItineraryRelief['lines'][number];
}

/**
 * What measures take off the charge above; a national rule is named where the text adds nothing to it. Gain is said by
 * sign and word, not by colour alone.
 */
export function ReliefRow({ itinerary, relief }: ReliefRowProps): ReactNode {
  const { t } = useTranslation('results');
  const charge = itinerary.charges[relief.charge];
  const item = charge ? t(`charges.${charge.code}`) : relief.line;
  const change = fen(relief.after - relief.before);
  const article = relief.after === relief.afterNational ? null : articleOf(relief.measures);
  const rule = useRule()(article);
  return (
    <tr className="cost-lines__row cost-lines__relief">
      <td className="cost-lines__group" />
      <td className="cost-lines__number" />
      <th scope="row" className="cost-lines__item gain">
        {t('relief.saved')}
        <StandingMarks standings={standingsOf(relief.measures)} />
      </th>
      <td className="cost-lines__place" colSpan={4}>
        <ReliefCard itinerary={itinerary.id} charge={relief.charge} item={item} rule={rule} />
      </td>
      <td className="cost-lines__amount gain">{formatYuan(change, 2)}</td>
      <td className="cost-lines__range" />
      <td className="cost-lines__source" />
      <td className="cost-lines__payer" />
      <td className="cost-lines__valid-to" />
    </tr>
  );
}

function useRule(): (article: number | null) => string {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (article) =>
    article === null
      ? t('relief.national')
      : t('relief.article', { article: articleName(article, language) });
}

/** Article of the measure that takes the amount off; null for a rule beside the text. */
const articleOf = (measures: ItineraryRelief['lines'][number]['measures']): number | null =>
  measures.find(({ kept, article }) => kept && article !== null)?.article ?? null;

/** Money that is no charge, such as tax not paid: it lowers what the owner bears, not the invoice. */
export function BenefitRow({
  benefit,
}: {
  readonly benefit: ItineraryRelief['benefits'][number];
}): ReactNode {
  const { t } = useTranslation('results');
  return (
    <tr className="cost-lines__row cost-lines__relief">
      <td className="cost-lines__group" />
      <td className="cost-lines__number" />
      <th scope="row" className="cost-lines__item gain">
        {t(benefit.line.startsWith('tax.') ? 'relief.tax' : 'relief.refund')}
      </th>
      <td className="cost-lines__place" colSpan={4}>
        {useRule()(articleOf(benefit.measures))}
        <StandingMarks standings={standingsOf(benefit.measures)} />
      </td>
      <td className="cost-lines__amount gain">{formatYuan(fen(-benefit.amount), 2)}</td>
      <td className="cost-lines__range" />
      <td className="cost-lines__source" />
      <td className="cost-lines__payer" />
      <td className="cost-lines__valid-to" />
    </tr>
  );
}
