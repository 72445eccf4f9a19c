import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthlyCost } from '../../contract/policy.ts';
import { formatMoney, formatYuan } from '../../i18n/format.ts';
import { fen, yuan } from '../../units/money.ts';
import { ScrollBox } from '../charts/scroll-box.tsx';
import { useSize } from '../charts/use-size.ts';
import { Segment } from '../parts/segment.tsx';
import { CLIFF_DAY, ISSUE_DAY, LAST_DAY, YEARS } from './day-span.ts';
import { monthLayout } from './month-layout.ts';
import { Saving } from './saving-text.tsx';

const HEIGHT = 150;
const AXIS = 64;
const FORMS = ['chart', 'table'] as const;

interface CostMonthsProps {
  readonly months: readonly MonthlyCost[];
  /** Of the itinerary. */
  readonly name: string;
  readonly day: string;
}

/** The itinerary's invoice with its hand-over in each month: the step at the end of the text in sight. */
export function CostMonths({ months, name, day }: CostMonthsProps): ReactNode {
  const { t } = useTranslation('policy');
  const [form, setForm] = useState<(typeof FORMS)[number]>('chart');
  return (
    <section className="policy__part">
      <div className="policy__part-head">
        <h2 className="panel-title">{t('cost_title')}</h2>
        <Segment
          choices={FORMS.map((id) => ({ id, label: t(`cost_${id}`) }))}
          chosen={form}
          onChoose={setForm}
          name={t('cost_title')}
        />
      </div>
      <p className="mut">{t('cost_caption', { name })}</p>
      {form === 'table' ? <MonthTable months={months} /> : <MonthChart months={months} day={day} />}
    </section>
  );
}

function MonthChart({ months, day }: Omit<CostMonthsProps, 'name'>): ReactNode {
  const { t } = useTranslation('policy');
  const [box, { width }] = useSize<HTMLDivElement>();
  const layout = monthLayout(months, { width: Math.max(width, AXIS + 1), height: HEIGHT, left: AXIS });
  const { xOf, top, bottom } = layout;
  const invoices = months.map(({ invoice }) => invoice);
  const summary = t('cost_summary', {
    first: months[0]?.month ?? '',
    last: months.at(-1)?.month ?? '',
    low: formatMoney(fen(Math.min(...invoices))),
    high: formatMoney(fen(Math.max(...invoices))),
    saving: formatMoney(fen(Math.max(...months.map(({ saving }) => saving)))),
  });
  return (
    <div ref={box} className="months">
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
          <rect
            className="months__past"
            x={AXIS}
            y={top}
            width={xOf(ISSUE_DAY) - AXIS}
            height={bottom - top}
          />
          <rect
            className="months__past"
            x={xOf(CLIFF_DAY)}
            y={top}
            width={xOf(LAST_DAY) - xOf(CLIFF_DAY)}
            height={bottom - top}
          />
          {layout.yTicks.map(({ value, at }) => (
            <g key={value}>
              <line className="months__grid" x1={AXIS} x2={width} y1={at} y2={at} />
              <text className="months__tick" x={AXIS - 6} y={at + 4} textAnchor="end">
                {formatMoney(yuan(value))}
              </text>
            </g>
          ))}
          {YEARS.map((year) => (
            <text key={year} className="months__tick" x={xOf(`${year}-01-01`)} y={HEIGHT - 4}>
              {year}
            </text>
          ))}
          <path className="months__saved" d={layout.saved} />
          <path className="months__before" d={layout.before} />
          <path className="months__after" d={layout.after} />
          <line className="months__cliff" x1={xOf(CLIFF_DAY)} x2={xOf(CLIFF_DAY)} y1={4} y2={bottom} />
          <text className="months__tick" x={xOf(CLIFF_DAY) - 4} y={13} textAnchor="end">
            {CLIFF_DAY}
          </text>
          <line className="months__day" x1={xOf(day)} x2={xOf(day)} y1={top} y2={bottom} />
        </svg>
      )}
      <p className="months__legend meta">
        <span data-line="after">{t('line_after')}</span>
        <span data-line="before">{t('line_before')}</span>
        <span>{t('axis_not_zero')}</span>
      </p>
    </div>
  );
}

function MonthTable({ months }: Pick<CostMonthsProps, 'months'>): ReactNode {
  const { t } = useTranslation('policy');
  return (
    <ScrollBox label={t('cost_title')} className="policy__scroll policy__scroll--tall">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col" className="table__num">
              {t('invoice')}
            </th>
            <th scope="col" className="table__num">
              {t('saving_gross')}
            </th>
            <th scope="col" className="table__num">
              {t('saving_incremental')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, invoice, saving, incremental }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td className="table__num">{formatYuan(invoice, 2)}</td>
              <td className="table__num">
                <Saving amount={saving} />
              </td>
              <td className="table__num">
                <Saving amount={incremental} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
