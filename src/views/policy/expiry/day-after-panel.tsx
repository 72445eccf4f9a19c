import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayAfter, DayAfterMeasure } from '../../../contract/policy.ts';
import { formatMoney, formatYuan } from '../../../i18n/format.ts';
import { type Fen, fen } from '../../../units/money.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { FigureChanges } from '../cards/card-edits.tsx';
import { LAST_OF_TEXT } from '../day-span.ts';

const BILLS = ['extended', 'lapsed', 'assumed'] as const;
type Bill = (typeof BILLS)[number];

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
        <table className="table after">
          <thead>
            <tr>
              <th scope="col">{t('after.measure')}</th>
              <th scope="col">{t('after.standing')}</th>
              {BILLS.map((bill) => (
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
              <BillRow name={t('after.benefits')} amountOf={(bill) => dayAfter[bill].benefits} />
            ) : null}
            <BillRow name={t('after.invoice')} isTotal amountOf={(bill) => dayAfter[bill].invoice} />
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}

function MeasureRow({ measure }: { readonly measure: DayAfterMeasure }): ReactNode {
  const { t } = useTranslation('policy');
  const language = useLanguage();
  const { title, lastDay, edits } = measure;
  const standing = standingOf(measure);
  return (
    <tr>
      <th scope="row">
        {title[language]}
        {edits.length === 0 ? null : (
          <>
            <span className="effects__note mut">{t('after.while_held')}</span>
            <FigureChanges changes={edits} />
          </>
        )}
      </th>
      <td className={standing === 'ended' ? 'warn' : undefined}>
        {standing === 'ended' && lastDay !== null
          ? t('after.ended', { day: lastDay })
          : t(standing === 'goes_on' ? 'after.goes_on' : 'after.only_assumed')}
      </td>
      {BILLS.map((bill) => (
        <td key={bill} className="table__num">
          <BillLabel bill={bill} />
          {savingText(measure[bill])}
        </td>
      ))}
    </tr>
  );
}

interface BillRowProps {
  readonly name: string;
  readonly isTotal?: boolean;
  readonly amountOf: (bill: Bill) => Fen;
}

const BillRow = ({ name, isTotal = false, amountOf }: BillRowProps): ReactNode => (
  <tr className={isTotal ? 'table__row--total' : undefined}>
    <th scope="row" colSpan={2}>
      {name}
    </th>
    {BILLS.map((bill) => (
      <td key={bill} className="table__num">
        <BillLabel bill={bill} />
        {formatYuan(amountOf(bill), 2)}
      </td>
    ))}
  </tr>
);

/** A lever may cost more than it saves. */
const savingText = (amount: number): string =>
  amount === 0 ? '–' : `${amount > 0 ? '▼' : '▲'} ${formatYuan(fen(Math.abs(amount)), 2)}`;

/** On a phone, where the heads of the columns have no room, each figure says what it is of. */
function BillLabel({ bill }: { readonly bill: Bill }): ReactNode {
  const { t } = useTranslation('policy');
  return <span className="after__label">{t(`after.${bill}`)}</span>;
}

const STANDINGS = ['ended', 'goes_on', 'only_assumed'] as const;

function standingOf({ extended, lapsed, edits }: DayAfterMeasure): (typeof STANDINGS)[number] {
  if (extended > lapsed || edits.length > 0) return 'ended';
  return lapsed > 0 ? 'goes_on' : 'only_assumed';
}

const endedFirst = (a: DayAfterMeasure, b: DayAfterMeasure): number =>
  STANDINGS.indexOf(standingOf(a)) - STANDINGS.indexOf(standingOf(b));
