import type { FigureRef } from '../../contract/figure-ref.ts';
import type { OwnFigure } from '../../contract/figures.ts';

/** Own figures in use, in the order they were first given; one for each figure replaced. */
export type OwnFigures = readonly OwnFigure[];

/** A figure of a file with the row on which it stands there, as a spreadsheet numbers rows. */
export interface PlacedFigure {
  readonly figure: OwnFigure;
  readonly row: number;
}

export const isSameFigure = (a: FigureRef, b: FigureRef): boolean =>
  a.target === b.target && a.key === b.key && a.field === b.field;

/** The list with a figure put in, in the place of the one it replaces. */
export function withFigure(figures: OwnFigures, figure: OwnFigure): OwnFigures {
  const at = figures.findIndex((known) => isSameFigure(known, figure));
  return at < 0 ? [...figures, figure] : figures.with(at, figure);
}

export const withFigures = (figures: OwnFigures, added: OwnFigures): OwnFigures =>
  added.reduce(withFigure, figures);

export const withoutFigure = (figures: OwnFigures, ref: FigureRef): OwnFigures =>
  figures.filter((known) => !isSameFigure(known, ref));
