import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSheet, SheetSeries } from '../../../contract/figures.ts';
import { formatDay, formatNumber } from '../../../i18n/format.ts';
import { parseDay } from '../../../units/calendar-day.ts';
import { present } from '../../../units/present.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { useData } from '../../contexts/desk-context.tsx';
import { GradeChip } from '../../parts/grade-chip.tsx';
import { useLanguage } from '../../texts/use-language.ts';
import { unitName } from '../figure-text.ts';
import { PriceCurve } from './price-curve.tsx';
import './prices-section.css';

interface PricesSectionProps {
  readonly sheet: DataSheet;
}

/** What the market prices stood at over time, and how many prices of the network move with each. */
export function PricesSection({ sheet }: PricesSectionProps): ReactNode {
  const { t } = useTranslation('data');
  const days = sheet.priceSeries.flatMap(({ levels }) => levels.map(({ date }) => date)).sort();
  const { follow, flat, unstated } = sheet.counts.priceCourses;
  const [from] = days;
  const to = parseDay(sheet.network.priceDate);
  if (from === undefined || to === null) return <p className="data__intro">{t('prices.none')}</p>;
  return (
    <ScrollBox label={t('sections.prices')} className="data__scroll">
      <p className="data__intro">{t('prices.intro', { follow, ...flat, unstated })}</p>
      <table className="table prices">
        <thead>
          <tr>
            <th scope="col">{t('prices.series')}</th>
            <th scope="col">{t('prices.curve', { from, to })}</th>
            <th scope="col" className="table__num">
              {t('prices.last')}
            </th>
            <th scope="col" className="table__num">
              {t('prices.span')}
            </th>
            <th scope="col" className="table__num">
              {t('prices.followers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.priceSeries.map((series) => (
            <SeriesRow key={series.id} series={series} from={from} to={to} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface SeriesRowProps {
  readonly series: SheetSeries;
  readonly from: SheetSeries['levels'][number]['date'];
  readonly to: SheetSeries['levels'][number]['date'];
}

function SeriesRow({ series, from, to }: SeriesRowProps): ReactNode {
  const { t } = useTranslation('data');
  const language = useLanguage();
  const ask = useData((state) => state.ask);
  const { names, unit, note, levels, followers } = series;
  const last = present(levels.at(-1));
  const isOpen = useData(
    ({ shown }) => shown?.asked.target === 'price_level' && shown.asked.key === last.figure.key,
  );
  const values = levels.map(({ value }) => Number(value));
  return (
    <tr>
      <th scope="row">
        {names[language]} <span className="mut">{unitName(unit, language)}</span>
        {note === null ? null : <div className="meta">{note[language]}</div>}
      </th>
      <td>
        <PriceCurve levels={levels} from={from} to={to} />
      </td>
      <td className="table__num nowrap">
        <button type="button" className="link" aria-pressed={isOpen} onClick={() => void ask(last.figure)}>
          {levelText(last.value)}
        </button>{' '}
        {last.grade === null ? null : <GradeChip grade={last.grade} />}
        <div className="meta">{formatDay(last.date, language)}</div>
      </td>
      <td className="table__num nowrap">
        {`${levelText(String(Math.min(...values)))}–${levelText(String(Math.max(...values)))}`}
        <div className="meta">{t('prices.points', { count: levels.length })}</div>
      </td>
      <td className="table__num">{formatNumber(followers)}</td>
    </tr>
  );
}

/** Freight in whole dollars, prices by the kilogram to the cent. */
const levelText = (value: string): string => formatNumber(Number(value), Number(value) < 100 ? 2 : 0);
