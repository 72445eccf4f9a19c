import { scaleLinear } from 'd3-scale';
import type { InputRange, RangedInput, RunDeltas } from '../../../../contract/demand/ranges.ts';

/** A figure of the headline. */
export const RANGED = ['invoice', 'teuShifted', 'outlay', 'co2eKg'] as const;
export type Ranged = (typeof RANGED)[number];

export interface RangeBar {
  readonly key: string;
  readonly input: RangedInput;
  readonly values: InputRange['values'];
  /** Of the figure, as the input is put low and high. */
  readonly ends: readonly [number, number];
  /** From where the figure is to where each end takes it. */
  readonly low: { readonly from: number; readonly to: number };
  readonly high: { readonly from: number; readonly to: number };
}

export interface RangeBars {
  /** The widest first; what moves nothing is left out. */
  readonly bars: readonly RangeBar[];
  /** How many inputs do not move the figure. */
  readonly still: number;
  readonly present: number;
  readonly xOf: (value: number) => number;
}

/** What tells one input from another. */
export const inputKey = (input: RangedInput): string => Object.values(input).join(' ');

/** How far a figure moves with each input, as bars around what it is, over so many pixels. */
export function rangeBars(
  ranges: readonly InputRange[],
  figure: Ranged,
  present: RunDeltas,
  [from, to]: readonly [number, number],
): RangeBars {
  const own: number = present[figure];
  const moving = ranges
    .map(({ input, values, ends: [low, high] }) => ({
      ...{ input, values },
      ends: [low[figure] + 0, high[figure] + 0] as const,
    }))
    .filter(({ ends }) => ends.some((end) => end !== own));
  const values = [own, ...moving.flatMap(({ ends }) => ends)];
  const x = scaleLinear([Math.min(...values), Math.max(...values)], [from, to]);
  const barTo = (end: number) => ({ from: Math.min(x(end), x(own)), to: Math.max(x(end), x(own)) });
  const bars = moving
    .map(({ ends, input, values }): RangeBar => {
      const [low, high] = ends;
      return { key: inputKey(input), input, values, ends, low: barTo(low), high: barTo(high) };
    })
    .sort((a, b) => widthOf(b) - widthOf(a) || (a.key < b.key ? -1 : 1));
  return { bars, still: ranges.length - moving.length, present: own, xOf: (value) => x(value) };
}

const widthOf = ({ low, high }: RangeBar): number =>
  Math.max(low.to, high.to) - Math.min(low.from, high.from);
