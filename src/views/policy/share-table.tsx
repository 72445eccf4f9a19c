import { scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribution } from '../../contract/policy.ts';
import { formatPercent, formatYuan } from '../../i18n/format.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useLanguage } from '../texts/use-language.ts';

/** How much of the saving is each measure's own: bars with their figures, summing to the whole. */
export function ShareTable({ attribution }: { readonly attribution: Attribution }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { measures, interaction, total } = attribution;
  const shown = measures.filter(({ amount }) => amount !== 0);
  const width = scaleLinear([0, Math.max(0, ...shown.map(({ amount }) => Math.abs(amount)))], [0, 100]);
  const titleOf = (id: string): string =>
    measures.find(({ measure }) => measure === id)?.title[language] ?? id;
  return (
    <section className="policy__part">
      <h2 className="panel-title">{t('shares_title')}</h2>
      <p className="mut">{t('shares_hint')}</p>
      {shown.length === 0 ? (
        <p>{t('shares_none')}</p>
      ) : (
        <ScrollBox label={t('shares_title')} className="policy__scroll">
          <table className="table shares">
            <thead>
              <tr>
                <th scope="col">{t('shares_measure')}</th>
                <td aria-hidden="true" className="shares__bars" />
                <th scope="col" className="table__num">
                  {t('shares_amount')}
                </th>
                <th scope="col" className="table__num">
                  {t('shares_part')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ measure, title, article, amount, share }) => (
                <tr key={measure}>
                  <th scope="row">
                    {article === null ? '' : `${article} · `}
                    {title[language]}
                  </th>
                  <td aria-hidden="true" className="shares__bars">
                    <span
                      className="shares__bar"
                      data-loss={amount < 0}
                      style={{ width: `${width(Math.abs(amount))}%` }}
                    />
                  </td>
                  <td className="table__num">{formatYuan(amount, 2)}</td>
                  <td className="table__num">{share === null ? '–' : formatPercent(share, 1)}</td>
                </tr>
              ))}
              <tr className="table__row--total">
                <th scope="row">{t('shares_total')}</th>
                <td aria-hidden="true" />
                <td className="table__num">{formatYuan(total, 2)}</td>
                <td className="table__num">{formatPercent(1, 1)}</td>
              </tr>
            </tbody>
          </table>
        </ScrollBox>
      )}
      {interaction === null ? null : (
        <p className="mut">
          {t('interaction', {
            first: titleOf(interaction.first),
            second: titleOf(interaction.second),
            amount: formatYuan(interaction.amount, 2),
          })}
        </p>
      )}
    </section>
  );
}
