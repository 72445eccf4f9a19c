import type { ReactNode } from 'react';

const WIDTH = 132;
const HEIGHT = 16;
const PAD = 6;
/** Room beyond the greater of range and model, so that neither touches the edge. */
const HEADROOM = 1.12;

interface RangeDotProps {
  readonly low: number;
  readonly high: number;
  /** Null draws the range alone. */
  readonly model: number | null;
  readonly label: string;
}

/** A published range as a bar on a scale from zero, the model's figure as a dot: filled inside, hollow outside. */
export function RangeDot({ low, high, model, label }: RangeDotProps): ReactNode {
  const end = Math.max(high, model ?? 0) * HEADROOM;
  const x = (value: number): number => PAD + (value / end) * (WIDTH - 2 * PAD);
  const middle = HEIGHT / 2;
  const isInside = model !== null && model >= low && model <= high;
  const edge = model === null || isInside ? null : model < low ? low : high;
  return (
    <svg
      className="range-dot"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <line className="range-dot__axis" x1={PAD} x2={WIDTH - PAD} y1={middle} y2={middle} />
      <line className="range-dot__zero" x1={PAD} x2={PAD} y1={middle - 3} y2={middle + 3} />
      <rect
        className="range-dot__range"
        x={x(low)}
        width={Math.max(2, x(high) - x(low))}
        y={middle - 4}
        height={8}
        rx={1}
      />
      {edge === null || model === null ? null : (
        <line className="range-dot__gap" x1={x(edge)} x2={x(model)} y1={middle} y2={middle} />
      )}
      {model === null ? null : (
        <circle className="range-dot__model" data-inside={isInside} cx={x(model)} cy={middle} r={4} />
      )}
    </svg>
  );
}
