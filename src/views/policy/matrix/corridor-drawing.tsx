import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixSummary } from '../../../contract/demand/matrix.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { ScrollBox } from '../../charts/scroll-box.tsx';
import { PHONE, useMedia } from '../../parts/use-media.ts';
import { bandsOf, type CorridorBar } from './corridor-bands.ts';

const HEIGHT = 300;
const BAR = 14;
/** A shift that is less is in the table alone. */
const SEEN_FROM_TEU = 1;

interface Layout {
  readonly width: number;
  /** Room beside the bars for their names. */
  readonly side: number;
  /** Room above and below for the name of a thin bar. */
  readonly margin: number;
}

const BESIDE: Layout = { width: 660, side: 190, margin: 9 };
/** On a phone names stand over the bars on the left, and both sides are in sight. */
const ABOVE: Layout = { width: 350, side: 0, margin: 18 };

/** TEU as bands from corridor to corridor. */
export function CorridorDrawing({ summary }: { readonly summary: MatrixSummary }): ReactNode {
  const { t } = useTranslation('matrix');
  const isPhone = useMedia(PHONE);
  const { left, right, bands } = bandsOf(summary.corridors, HEIGHT);
  const { width, side, margin } = isPhone ? ABOVE : BESIDE;
  const inner = width - side - BAR;
  const named = ({ corridor, teu }: CorridorBar): string =>
    `${t(`corridors.${corridor}`)} ${formatNumber(teu)}`;
  return (
    <ScrollBox label={t('page.picture')} className="policy__scroll">
      <svg
        className="matrix__bands"
        style={{ width, height: HEIGHT + 2 * margin }}
        viewBox={`0 ${-margin} ${width} ${HEIGHT + 2 * margin}`}
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
              d={band(side + BAR, start, inner, end, thickness)}
            >
              <title>{`${t(`corridors.${from}`)} → ${t(`corridors.${to}`)}: ${t('page.teu', { teu: formatNumber(teu) })}`}</title>
            </path>
          ))}
        {left.map((bar) => (
          <Bar key={bar.corridor} bar={bar} x={side} layout={isPhone ? 'above' : 'before'}>
            {named(bar)}
          </Bar>
        ))}
        {right.map((bar) => (
          <Bar key={bar.corridor} bar={bar} x={inner} layout={isPhone ? 'above-end' : 'behind'}>
            {isPhone ? formatNumber(bar.teu) : named(bar)}
          </Bar>
        ))}
      </svg>
    </ScrollBox>
  );
}

interface BarProps {
  readonly bar: CorridorBar;
  readonly x: number;
  /** Where its name stands. */
  readonly layout: 'before' | 'behind' | 'above' | 'above-end';
  readonly children: string;
}

function Bar({ bar: { corridor, top, height }, x, layout, children }: BarProps): ReactNode {
  const middle = top + height / 2;
  const above = top - 8;
  const places: Readonly<Record<BarProps['layout'], readonly [x: number, y: number]>> = {
    before: [x - 8, middle],
    behind: [x + BAR + 8, middle],
    above: [x, above],
    'above-end': [x + BAR, above],
  };
  const [nameX, nameY] = places[layout];
  return (
    <g>
      <rect className={`matrix__bar matrix__bar--${corridor}`} x={x} y={top} width={BAR} height={height} />
      <text
        className="matrix__name"
        x={nameX}
        y={nameY}
        textAnchor={layout === 'before' || layout === 'above-end' ? 'end' : 'start'}
      >
        {children}
      </text>
    </g>
  );
}

/** A band of one thickness from a point on the left to one on the right. */
function band(x0: number, y0: number, x1: number, y1: number, thickness: number): string {
  const middle = (x0 + x1) / 2;
  const [low0, low1] = [y0 + thickness, y1 + thickness];
  return `M${x0},${y0}C${middle},${y0} ${middle},${y1} ${x1},${y1}V${low1}C${middle},${low1} ${middle},${low0} ${x0},${low0}Z`;
}
