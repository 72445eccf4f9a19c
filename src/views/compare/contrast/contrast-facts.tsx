import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerItinerary } from '../../../contract/answer-schema.ts';
import { formatCo2e, formatDuration, formatPercent, formatSlack } from '../../../i18n/format.ts';
import { useLanguage } from '../../texts/use-language.ts';
import { ContrastHead } from './contrast-head.tsx';

interface ContrastFactsProps {
  readonly one: AnswerItinerary;
  readonly other: AnswerItinerary;
}

/** What two routes differ in beside money. */
export function ContrastFacts({ one, other }: ContrastFactsProps): ReactNode {
  const { t } = useTranslation('contrast');
  const language = useLanguage();
  const time = (key: 'time' | 'late' | 'wait', read: (route: AnswerItinerary) => number) => ({
    key,
    values: [one, other].map((route) => formatDuration(read(route), language)),
    difference: formatSlack(read(one) - read(other), language),
  });
  const percent = ({ onTimeShare }: AnswerItinerary): string =>
    onTimeShare === null ? t('none') : formatPercent(onTimeShare);
  const rows = [
    time('time', ({ p50Minutes }) => p50Minutes),
    time('late', ({ p90Minutes }) => p90Minutes),
    time('wait', ({ waitMinutes }) => waitMinutes),
    {
      key: 'co2e' as const,
      values: [formatCo2e(one.co2eKg), formatCo2e(other.co2eKg)],
      difference: `${one.co2eKg > other.co2eKg ? '+' : one.co2eKg < other.co2eKg ? '−' : ''}${formatCo2e(Math.abs(one.co2eKg - other.co2eKg))}`,
    },
    ...(one.onTimeShare === null
      ? []
      : [{ key: 'on_time' as const, values: [percent(one), percent(other)], difference: '' }]),
    {
      key: 'changes' as const,
      values: [one, other].map(({ transhipments }) => t('times', { count: transhipments })),
      difference: '',
    },
    { key: 'grade' as const, values: [one.grade ?? t('none'), other.grade ?? t('none')], difference: '' },
  ];
  return (
    <table className="table contrast__table">
      <ContrastHead one={one} other={other} />
      <tbody>
        {rows.map(({ key, values: [left, right], difference }) => (
          <tr key={key}>
            <th scope="row">{t(`facts.${key}`)}</th>
            <td className="table__num">{left}</td>
            <td className="table__num">{right}</td>
            <td className="table__num">{difference}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
