import { scaleBand, scaleLinear } from 'd3-scale';
import type { MonthSum } from '../../../../contract/demand/matrix.ts';
import type { Fen } from '../../../../units/money.ts';

/** The months of one run, under the name of its scenario. */
export interface MonthLine {
  readonly name: string;
  readonly months: readonly MonthSum[];
}

/** A figure of one month. */
export interface MonthFigure {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly value: number;
}

export interface StepFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface StepLayout {
  /** One step line for each list of figures. */
  readonly lines: readonly string[];
  readonly zero: number;
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly months: readonly { readonly month: string; readonly from: number; readonly to: number }[];
  readonly yOf: (value: number) => number;
}

const TICKS = 3;

/** Step lines over the same months on one scale, with zero in sight. Months that a list does not have leave a gap. */
export function monthSteps(
  months: readonly string[],
  lists: readonly (readonly MonthFigure[])[],
  { left, right, top, bottom }: StepFrame,
): StepLayout {
  const x = scaleBand(months, [left, right]);
  const values = lists.flatMap((list) => list.map(({ value }) => value));
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [bottom, top]).nice(TICKS);
  const edges = months.map((month) => {
    const from = x(month) ?? left;
    return { month, from, to: from + x.bandwidth() };
  });
  const lineOf = (list: readonly MonthFigure[]): string => {
    const known = new Map(list.map(({ month, value }) => [month, value]));
    let path = '';
    let isDrawing = false;
    for (const { month, from, to } of edges) {
      const value = known.get(month);
      if (value !== undefined) {
        const at = y(value).toFixed(1);
        path += `${isDrawing ? 'L' : 'M'}${from.toFixed(1)},${at}L${to.toFixed(1)},${at}`;
      }
      isDrawing = value !== undefined;
    }
    return path;
  };
  return {
    lines: lists.map(lineOf),
    zero: y(0),
    ticks: y.ticks(TICKS).map((value) => ({ value, at: y(value) })),
    months: edges,
    yOf: (value) => y(value),
  };
}

/** By how much a bill under the scenario differs from that under the baseline, in fen. */
export const changeOf = ({ before, after }: { readonly before: Fen; readonly after: Fen }): number =>
  after - before;
