import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatPercent, formatYuan } from '../../i18n/format.ts';
import { useLanguage } from '../texts/use-language.ts';
import { ScrollBox } from './scroll-box.tsx';

/** The figures of the chart. */
export function ParetoTable({
  itineraries,
}: {
  readonly itineraries: readonly AnswerItinerary[];
}): ReactNode {
  const { t } = useTranslation('results');
  const language = useLanguage();
  return (
    <ScrollBox label={t('pareto.title')} className="pareto__table">
      <table className="table">
        <caption className="visually-hidden">{t('pareto.name')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pareto.route')}</th>
            <th scope="col" className="table__num">
              {t('pareto.p50')}
            </th>
            <th scope="col" className="table__num">
              {t('pareto.invoice')}
            </th>
            <th scope="col" className="table__num">
              {t('pareto.on_time')}
            </th>
            <th scope="col" className="table__num">
              {t('pareto.co2e')}
            </th>
          </tr>
        </thead>
        <tbody>
          {itineraries.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <b className="song">{item.letter}</b> {item.names[language]}
              </th>
              <td className="table__num">{formatDuration(item.p50Minutes, language)}</td>
              <td className="table__num">
                {item.complete ? '' : `${t('list.at_least')} `}
                {formatYuan(item.invoiceTotal)}
              </td>
              <td className="table__num">
                {item.onTimeShare === null ? '' : formatPercent(item.onTimeShare)}
              </td>
              <td className="table__num">{formatCo2e(item.co2eKg)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
