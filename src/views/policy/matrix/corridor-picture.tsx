import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixSummary } from '../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { WAY_CORRIDORS } from '../../../state/demand/matrix-words.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { Segment } from '../../parts/segment.tsx';
import { bandsOf } from './corridor-bands.ts';

const WIDTH = 660;
const HEIGHT = 300;
/** Room above and below for the name of a thin bar. */
const MARGIN = 9;
/** A shift that is less is in the table alone. */
const SEEN_FROM_TEU = 1;
const BAR = 14;
/** Room beside the bars for their names. */
const SIDE = 190;
const VIEWS = ['drawing', 'table'] as const;

/** Which way TEU go under both situations: bands from corridor to corridor, or the same as a table. */
export function CorridorPicture({ summary }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const [view, setView] = useState<(typeof VIEWS)[number]>('drawing');
  return (
    <>
      <div className="matrix__head">
        <h4 className="panel-title">{t(view === 'drawing' ? 'page.picture' : 'corridorsTitle')}</h4>
        <Segment
          choices={VIEWS.map((id) => ({ id, label: t(`page.${id}`) }))}
          chosen={view}
          onChoose={setView}
          name={t('page.picture')}
        />
      </div>
      {view === 'drawing' ? <Bands summary={summary} /> : <CorridorTable summary={summary} />}
    </>
  );
}

function Bands({ summary }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const { left, right, bands } = bandsOf(summary.corridors, HEIGHT);
  const inner = WIDTH - SIDE - BAR;
  const label = (corridor: (typeof left)[number]['corridor'], teu: number): string =>
    `${t(`corridors.${corridor}`)} ${formatNumber(teu)}`;
  return (
    <ScrollBox label={t('page.picture')} className="policy__scroll">
      <svg
        className="matrix__bands"
        viewBox={`0 ${-MARGIN} ${WIDTH} ${HEIGHT + 2 * MARGIN}`}
        role="img"
        aria-label={t('page.picture')}
      >
        {bands
          .filter(({ teu }) => teu >= SEEN_FROM_TEU)
          .map(({ from, to, teu, start, end, thickness }) => (
            <path
              key={`${from} ${to}`}
              className={`matrix__band matrix__band--${from}`}
              data-moves={from !== to}
              d={band(SIDE + BAR, start, inner, end, thickness)}
            >
              <title>{`${t(`corridors.${from}`)} → ${t(`corridors.${to}`)}: ${t('page.teu', { teu: formatNumber(teu) })}`}</title>
            </path>
          ))}
        {left.map(({ corridor, teu, top, height }) => (
          <g key={corridor}>
            <rect
              className={`matrix__bar matrix__bar--${corridor}`}
              x={SIDE}
              y={top}
              width={BAR}
              height={height}
            />
            <text className="matrix__name" x={SIDE - 8} y={top + height / 2} textAnchor="end">
              {label(corridor, teu)}
            </text>
          </g>
        ))}
        {right.map(({ corridor, teu, top, height }) => (
          <g key={corridor}>
            <rect
              className={`matrix__bar matrix__bar--${corridor}`}
              x={inner}
              y={top}
              width={BAR}
              height={height}
            />
            <text className="matrix__name" x={inner + BAR + 8} y={top + height / 2}>
              {label(corridor, teu)}
            </text>
          </g>
        ))}
      </svg>
    </ScrollBox>
  );
}

/** A band of one thickness from a point on the left to one on the right. */
function band(x0: number, y0: number, x1: number, y1: number, thickness: number): string {
  const middle = (x0 + x1) / 2;
  const [low0, low1] = [y0 + thickness, y1 + thickness];
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}V${low1}C${middle},${low1} ${middle},${low0} ${x0},${low0}Z`;
}

function CorridorTable({ summary: { corridors } }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const used = WAY_CORRIDORS.filter((one) => corridors.some(({ from, to }) => from === one || to === one));
  const sum = (of: (shift: (typeof corridors)[number]) => boolean): string =>
    formatNumber(corridors.filter(of).reduce((total, { teu }) => total + teu, 0));
  return (
    <ScrollBox label={t('corridorsTitle')} className="policy__scroll">
      <table className="table matrix__table">
        <thead>
          <tr>
            <th scope="col">{t('corridor')}</th>
            {used.map((to) => (
              <th key={to} scope="col" className="table__num">
                {t(`corridors.${to}`)}
              </th>
            ))}
            <th scope="col" className="table__num">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {used.map((from) => (
            <tr key={from}>
              <th scope="row">{t(`corridors.${from}`)}</th>
              {used.map((to) => (
                <td key={to} className="table__num">
                  {sum((shift) => shift.from === from && shift.to === to)}
                </td>
              ))}
              <td className="table__num">{sum((shift) => shift.from === from)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('total')}</th>
            {used.map((to) => (
              <td key={to} className="table__num">
                {sum((shift) => shift.to === to)}
              </td>
            ))}
            <td className="table__num">{sum(() => true)}</td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
