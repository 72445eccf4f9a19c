import type { ReactNode } from 'react';
import type { SheetSeries } from '../../../contract/figures.ts';
import { daysBetween } from '../../../units/calendar-day.ts';
import { present } from '../../../units/present.ts';

interface PriceCurveProps {
  readonly levels: SheetSeries['levels'];
  /** First and last day of the picture, the same for every series so that their curves can be held against each other. */
  readonly from: SheetSeries['levels'][number]['date'];
  readonly to: SheetSeries['levels'][number]['date'];
}

const WIDTH = 220;
const HEIGHT = 36;
/** Room for the dots at the edge. */
const EDGE = 3;

/** The levels of a series over time, from zero up; dashed where the last one is held. */
export function PriceCurve({ levels, from, to }: PriceCurveProps): ReactNode {
  const most = Math.max(...levels.map(({ value }) => Number(value)));
  const days = Math.max(1, daysBetween(from, to));
  const x = (date: typeof from): number => EDGE + (daysBetween(from, date) / days) * (WIDTH - 2 * EDGE);
  const y = (value: string): number => HEIGHT - EDGE - (Number(value) / most) * (HEIGHT - 2 * EDGE);
  const last = present(levels.at(-1));
  return (
    <svg
      className="price-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="price-curve__zero" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <polyline
        className="price-curve__line"
        points={levels.map(({ date, value }) => `${x(date).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
      />
      {last.date < to ? (
        <line
          className="price-curve__held"
          x1={x(last.date)}
          x2={WIDTH - EDGE}
          y1={y(last.value)}
          y2={y(last.value)}
        />
      ) : null}
      <circle className="price-curve__last" cx={x(last.date)} cy={y(last.value)} r={2.5} />
    </svg>
  );
}
