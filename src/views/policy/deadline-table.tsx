import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReliefDeadline } from '../../engine/policy-contract.ts';
import { formatNumber } from '../../i18n/format.ts';
import type { AnswerItinerary } from '../../results/answer-schema.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useLanguage } from '../use-language.ts';

interface DeadlineTableProps {
  readonly deadlines: readonly ReliefDeadline[];
  readonly itinerary: AnswerItinerary;
}

/** Until which day each charge must fall for its relief. */
export function DeadlineTable({ deadlines, itinerary }: DeadlineTableProps): ReactNode {
  const { t } = useTranslation(['policy', 'results']);
  const language = useLanguage();
  const lineOf = ({ charge, line }: ReliefDeadline): string => {
    const code = itinerary.charges[charge]?.code;
    return code === undefined ? line : t(`charges.${code}`, { ns: 'results' });
  };
  return (
    <section className="policy__part">
      <h2 className="panel-title">{t('deadlines_title')}</h2>
      <p className="mut">{t('deadlines_hint')}</p>
      {deadlines.length === 0 ? (
        <p>{t('deadlines_none')}</p>
      ) : (
        <ScrollBox label={t('deadlines_title')} className="policy__scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('deadline_measure')}</th>
                <th scope="col">{t('deadline_line')}</th>
                <th scope="col">{t('deadline_day')}</th>
                <th scope="col" className="table__num">
                  {t('deadline_amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {deadlines.map((deadline) => (
                <tr key={`${deadline.measure} ${deadline.charge}`}>
                  <th scope="row">{deadline.title[language]}</th>
                  <td>{lineOf(deadline)}</td>
                  <td className="nowrap">{deadline.lastDay}</td>
                  <td className="table__num">{formatNumber(deadline.amount, 2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}
