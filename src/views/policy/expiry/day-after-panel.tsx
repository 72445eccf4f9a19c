import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayAfter, DayAfterMeasure } from '../../../contract/policy.ts';
import { formatMoney, formatYuan } from '../../../i18n/format.ts';
import { fen } from '../../../units/money.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { LAST_OF_TEXT } from '../day-span.ts';

interface DayAfterPanelProps {
  readonly dayAfter: DayAfter;
  /** Of the itinerary. */
  readonly name: string;
}

/** What ended with the text and what goes on, in figures for the route: with it, without it, and as assumed. */
export function DayAfterPanel({ dayAfter, name }: DayAfterPanelProps): ReactNode {
  const { t } = useTranslation('policy');
  const { measures, extended, lapsed, assumed } = dayAfter;
  const worthOf = (bill: DayAfter['lapsed']): number => bill.invoice - bill.benefits;
  const lost = fen(worthOf(lapsed) - worthOf(extended));
  const hasBenefits = [extended, lapsed, assumed].some(({ benefits }) => benefits > 0);
  return (
    <section className="policy__part">
      <h2 className="panel-title">{t('after.title')}</h2>
      <p>
        {lost === 0
          ? t('after.nothing_lost', { name, last: LAST_OF_TEXT })
          : t('after.lost', { name, last: LAST_OF_TEXT, amount: formatMoney(lost, 2) })}
      </p>
      <ScrollBox label={t('after.title')} className="policy__scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('after.measure')}</th>
              <th scope="col">{t('after.standing')}</th>
              {(['extended', 'lapsed', 'assumed'] as const).map((bill) => (
                <th key={bill} scope="col" className="table__num">
                  {t(`after.${bill}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.toSorted(endedFirst).map((measure) => (
              <MeasureRow key={measure.measure} measure={measure} />
            ))}
            {hasBenefits ? (
              <BillRow
                name={t('after.benefits')}
                amounts={[extended, lapsed, assumed].map((bill) => bill.benefits)}
              />
            ) : null}
            <BillRow
              name={t('after.invoice')}
              isTotal
              amounts={[extended, lapsed, assumed].map((bill) => bill.invoice)}
            />
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function MeasureRow({ measure }: { readonly measure: DayAfterMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { title, extended, lapsed, assumed, lastDay } = measure;
  const standing = standingOf(measure);
  return (
    <tr>
      <th scope="row">{title[language]}</th>
      <td className={standing === 'ended' ? 'warn' : undefined}>
        {standing === 'ended' && lastDay !== null
          ? t('after.ended', { day: lastDay })
          : t(standing === 'goes_on' ? 'after.goes_on' : 'after.only_assumed')}
      </td>
      {[extended, lapsed, assumed].map((amount, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
        <td key={index} className="table__num">
          {amount === 0 ? '–' : `${amount > 0 ? '▼' : '▲'} ${formatYuan(fen(Math.abs(amount)), 2)}`}
        </td>
      ))}
    </tr>
  );
}

interface BillRowProps {
  readonly name: string;
  readonly isTotal?: boolean;
  readonly amounts: readonly DayAfter['lapsed']['invoice'][];
}

const BillRow = ({ name, isTotal = false, amounts }: BillRowProps): ReactNode => (
  <tr className={isTotal ? 'table__row--total' : undefined}>
    <th scope="row" colSpan={2}>
      {name}
    </th>
    {amounts.map((amount, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
      <td key={index} className="table__num">
        {formatYuan(amount, 2)}
      </td>
    ))}
  </tr>
);

const STANDINGS = ['ended', 'goes_on', 'only_assumed'] as const;

function standingOf({ extended, lapsed, edits }: DayAfterMeasure): (typeof STANDINGS)[number] {
  if (extended > lapsed || edits.length > 0) return 'ended';
  return lapsed > 0 ? 'goes_on' : 'only_assumed';
}

const endedFirst = (a: DayAfterMeasure, b: DayAfterMeasure): number =>
  STANDINGS.indexOf(standingOf(a)) - STANDINGS.indexOf(standingOf(b));
