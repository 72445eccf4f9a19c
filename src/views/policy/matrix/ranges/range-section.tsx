import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixReport } from '../../../../contract/demand/matrix.ts';
import type { RunDeltas } from '../../../../contract/demand/ranges.ts';
import { signedAmount, signedNumber } from '../../../../i18n/demand/signed-figure.ts';
import { formatNumber, formatQuantity } from '../../../../i18n/format.ts';
import { fen } from '../../../../units/money.ts';
import { ScrollBox } from '../../../charts/scroll-box.tsx';
import { Segment } from '../../../parts/segment.tsx';
import { useLanguage } from '../../../texts/use-language.ts';
import { RANGED, type RangeBar, type Ranged, rangeBars } from './range-bars.ts';
import './ranges.css';

interface RangeSectionProps {
  readonly report: MatrixReport;
  /** Reckons the ranges; null while a run is under way, or what is set is no longer what was run. */
  readonly onAsk: (() => void) | null;
}

const BARS = [0, 220] as const;
const BAR = 14;

/** How far the headline moves with what nobody has observed of how shippers choose: a bar for each parameter, the widest first. */
export function RangeSection({ report, onAsk }: RangeSectionProps): ReactNode {
  const { t } = useTranslation('matrix');
  const [figure, setFigure] = useState<Ranged>('invoice');
  const { ranges, summary } = report;
  return (
    <>
      <h4 className="panel-title">{t('ranges.title')}</h4>
      <p className="mut matrix__remark">{t('ranges.hint')}</p>
      {ranges === null ? (
        <button
          type="button"
          className="button button--small"
          disabled={onAsk === null}
          onClick={() => onAsk?.()}
        >
          {t('ranges.ask')}
        </button>
      ) : (
        <>
          <Segment
            choices={RANGED.map((id) => ({ id, label: t(`ranges.figures.${id}`) }))}
            chosen={figure}
            onChoose={setFigure}
            name={t('ranges.title')}
          />
          <Bars ranges={ranges} figure={figure} present={deltasOf(summary)} />
        </>
      )}
    </>
  );
}

const deltasOf = ({ invoice, teuShifted, outlay, co2eKg }: MatrixReport['summary']): RunDeltas => ({
  invoice: fen(invoice.after - invoice.before),
  teuShifted,
  outlay,
  co2eKg: co2eKg.after - co2eKg.before,
});

interface BarsProps {
  readonly ranges: NonNullable<MatrixReport['ranges']>;
  readonly figure: Ranged;
  readonly present: RunDeltas;
}

function Bars({ ranges, figure, present }: BarsProps): ReactNode {
  const { t } = useTranslation('matrix');
  const write = useFigureText(figure);
  const { bars, xOf, present: own } = rangeBars(ranges, figure, present, BARS);
  const endOf = ({ values }: RangeBar, end: 0 | 1): string =>
    values === null ? t(`ranges.rules.${end === 0 ? 'this' : 'other'}`) : formatQuantity(values[end]);
  return (
    <ScrollBox label={t('ranges.title')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('ranges.parameter')}</th>
            <th scope="col" className="table__num">
              {t('ranges.low')}
            </th>
            <td aria-hidden="true" />
            <th scope="col">{t('ranges.high')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.parameter}>
              <th scope="row">{t(`ranges.parameters.${bar.parameter}`)}</th>
              <td className="table__num">
                {write(bar.ends[0])} <span className="mut">({endOf(bar, 0)})</span>
              </td>
              <td aria-hidden="true">
                <svg className="ranges__bar" width={BARS[1]} height={BAR} aria-hidden="true">
                  <rect
                    className="ranges__span"
                    x={bar.left}
                    y={2}
                    width={Math.max(1, bar.right - bar.left)}
                    height={BAR - 4}
                  />
                  <line className="ranges__present" x1={xOf(own)} x2={xOf(own)} y1={0} y2={BAR} />
                </svg>
              </td>
              <td>
                {write(bar.ends[1])} <span className="mut">({endOf(bar, 1)})</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

const KG_PER_TONNE = 1000;

function useFigureText(figure: Ranged): (value: number) => string {
  const language = useLanguage();
  return (value) => {
    if (figure === 'teuShifted') return formatNumber(value);
    if (figure === 'co2eKg') return signedNumber(value / KG_PER_TONNE, 1);
    return signedAmount(fen(value), language);
  };
}
