import type { FigureAddress } from '../../figures/figure-target.ts';
import type { UserFigure } from '../../figures/user-figure.ts';

/** The user's figures in use, in the order they were first given; one for each figure replaced. */
export type UserFigures = readonly UserFigure[];

/** A figure of a file with the row on which it stands there, as a spreadsheet numbers rows. */
export interface PlacedFigure {
  readonly figure: UserFigure;
  readonly row: number;
}

export const isSameFigure = (a: FigureAddress, b: FigureAddress): boolean =>
  a.target === b.target && a.key === b.key && a.field === b.field;

/** The list with a figure put in, in the place of the one it replaces. */
export function withFigure(figures: UserFigures, figure: UserFigure): UserFigures {
  const at = figures.findIndex((known) => isSameFigure(known, figure));
  return at < 0 ? [...figures, figure] : figures.with(at, figure);
}

/** Ten thousand figures may come at once: each is found by its key, and the list is made once. */
export function withFigures(figures: UserFigures, added: UserFigures): UserFigures {
  const byKey = byFigure(figures);
  for (const figure of added) byKey.set(figureKey(figure), figure);
  return [...byKey.values()];
}

export const figureKey = ({ target, key, field }: FigureAddress): string =>
  JSON.stringify([target, key, field]);

/** In their order; of several for one figure the last. */
export const byFigure = (figures: UserFigures): Map<string, UserFigure> =>
  new Map(figures.map((figure) => [figureKey(figure), figure]));

export const withoutFigure = (figures: UserFigures, ref: FigureAddress): UserFigures =>
  figures.filter((known) => !isSameFigure(known, ref));
