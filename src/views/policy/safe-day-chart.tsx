import { scaleBand, scaleLinear } from 'd3-scale';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LastHandOver } from '../../contract/hand-over.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useSize } from '../charts/use-size.ts';

const HEIGHT = 190;
const AXIS = 44;
const TOP = 10;
const FOOT = 34;
const LEVELS = [0.95, 0.8, 0.5] as const;
/** Width that a written day takes, `12-31`. */
const LABEL_WIDTH = 42;

interface SafeDayChartProps {
  readonly handOver: LastHandOver;
  readonly day: string;
}

/** The odds of being in time, a column for each day of hand-over. */
export function SafeDayChart({ handOver: { days, lastDay, ...latest }, day }: SafeDayChartProps): ReactNode {
  const { t } = useTranslation('policy');
  const [box, { width }] = useSize<HTMLDivElement>();
  const bottom = HEIGHT - FOOT;
  const x = scaleBand(
    days.map((one) => one.day),
    [AXIS, Math.max(width, AXIS + 1)],
  ).padding(0.15);
  const y = scaleLinear([0, 1], [bottom, TOP]);
  const labelEvery = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, x.step())));
  const summary = t('safe_picture', {
    last: lastDay,
    p50: latest.p50 ?? t('safe_no_day'),
    p80: latest.p80 ?? t('safe_no_day'),
    p95: latest.p95 ?? t('safe_no_day'),
  });
  return (
    <div ref={box} className="months">
      {width === 0 ? null : (
        <svg width={width} height={HEIGHT} role="img" aria-label={summary}>
          {LEVELS.map((level) => (
            <g key={level}>
              <line className="months__grid" x1={AXIS} x2={width} y1={y(level)} y2={y(level)} />
              <text className="months__tick" x={AXIS - 6} y={y(level) + 4} textAnchor="end">
                {formatPercent(level)}
              </text>
            </g>
          ))}
          {days.map((one, index) => (
            <g key={one.day}>
              <rect
                className="safe__column"
                data-level={LEVELS.find((level) => one.share >= level) ?? 0}
                x={x(one.day)}
                y={y(one.share)}
                width={x.bandwidth()}
                height={bottom - y(one.share)}
              />
              {index % labelEvery === 0 ? (
                <text
                  className="months__tick"
                  x={(x(one.day) ?? 0) + x.bandwidth() / 2}
                  y={bottom + 14}
                  textAnchor={index === 0 ? 'start' : 'middle'}
                >
                  {one.day.slice(5)}
                </text>
              ) : null}
              {one.day === day ? (
                <rect
                  className="safe__chosen"
                  x={(x(one.day) ?? 0) - 1}
                  y={TOP}
                  width={x.bandwidth() + 2}
                  height={bottom - TOP}
                />
              ) : null}
            </g>
          ))}
          <line className="months__grid" x1={AXIS} x2={width} y1={bottom} y2={bottom} />
          <text className="months__tick" x={AXIS} y={HEIGHT - 4}>
            {t('safe_axis')}
          </text>
        </svg>
      )}
    </div>
  );
}
