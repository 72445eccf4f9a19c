import { scaleLinear } from 'd3-scale';
import type { ParameterRange, RunDeltas } from '../../../../contract/demand/ranges.ts';

/** A figure of the headline. */
export const RANGED = ['invoice', 'teuShifted', 'outlay', 'co2eKg'] as const;
export type Ranged = (typeof RANGED)[number];

export interface RangeBar {
  readonly parameter: ParameterRange['parameter'];
  readonly values: ParameterRange['values'];
  /** Of the figure, as the parameter is put low and high. */
  readonly ends: readonly [number, number];
  readonly left: number;
  readonly right: number;
}

export interface RangeBars {
  /** The widest first. */
  readonly bars: readonly RangeBar[];
  readonly present: number;
  readonly xOf: (value: number) => number;
}

/** How far a figure moves with each parameter, as bars around what it is, over so many pixels. */
export function rangeBars(
  ranges: readonly ParameterRange[],
  figure: Ranged,
  present: RunDeltas,
  [from, to]: readonly [number, number],
): RangeBars {
  const own: number = present[figure];
  const all = ranges.map(({ parameter, values, ends: [low, high] }) => ({
    parameter,
    values,
    ends: [low[figure], high[figure]] as const,
  }));
  const values = [own, ...all.flatMap(({ ends }) => ends)];
  const x = scaleLinear([Math.min(...values), Math.max(...values)], [from, to]);
  const bars = all
    .map(({ ends: [low, high], ...bar }): RangeBar => {
      const edges = [x(low), x(high), x(own)];
      return { ...bar, ends: [low, high], left: Math.min(...edges), right: Math.max(...edges) };
    })
    .sort((a, b) => b.right - b.left - (a.right - a.left));
  return { bars, present: own, xOf: (value) => x(value) };
}
