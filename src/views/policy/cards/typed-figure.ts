import { readNumber } from '../../../reading/number.ts';
import { exactly } from '../../../units/exact.ts';
import type { Issue } from '../../../units/issue.ts';

/** How a figure stands in its box: as it is, or a share in per cent. */
export interface FigureForm {
  readonly isShare: boolean;
  /** Least and most that can be taken, of the figure itself. */
  readonly limits: readonly [number, number];
}

export type TypedFigure =
  | { readonly kind: 'figure'; readonly figure: number | null }
  | { readonly kind: 'fault'; readonly issue: Issue };

const PERCENT = 100;

/** The figure as its box shows it: `0.05` of a share as `5`. */
export const shownFigure = (value: string, { isShare }: FigureForm): string =>
  value !== '' && isShare ? exactly(value).times(PERCENT).toFixed() : value;

/** Reads what was typed; an empty box is no fault, it takes the figure back. A share may bring its `%`. */
export function readTypedFigure(typed: string, { isShare, limits }: FigureForm): TypedFigure {
  if (typed.trim() === '') return { kind: 'figure', figure: null };
  const reading = readNumber(typed, isShare ? ['%'] : []);
  if (reading.kind === 'unreadable') return fault('E31', { x: typed });
  if (reading.kind !== 'value') {
    const [a, b] = reading.readings;
    return fault('E32', { x: typed, a, b });
  }
  const scale = isShare ? PERCENT : 1;
  const figure = Number(exactly(reading.value.decimal).div(scale).toFixed());
  const [least, most] = limits;
  if (figure < least || figure > most)
    return fault('M26', { value: typed, least: least * scale, most: most * scale });
  return { kind: 'figure', figure };
}

const fault = (code: string, values: Issue['values']): TypedFigure => ({
  kind: 'fault',
  issue: { severity: 'error', code, path: '', values },
});
