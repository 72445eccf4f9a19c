import type { Measure, Reached } from '../../../state/explore/explore-isochrone.ts';

export type IsochroneColumn = Measure | 'place' | 'transfers';

/** Rows in the order of a column; places by their names as shown. */
export function sortReached(
  reached: readonly Reached[],
  column: IsochroneColumn,
  isDown: boolean,
  nameOf: (terminal: string) => string,
): readonly Reached[] {
  const sign = isDown ? -1 : 1;
  if (column === 'place') {
    return reached.toSorted((a, b) => sign * nameOf(a.terminal).localeCompare(nameOf(b.terminal), 'zh-CN'));
  }
  return reached.toSorted((a, b) => sign * (figureIn(a, column) - figureIn(b, column)));
}

function figureIn({ by }: Reached, column: Exclude<IsochroneColumn, 'place'>): number {
  switch (column) {
    case 'p50':
      return by.p50Minutes;
    case 'p90':
      return by.p90Minutes;
    case 'invoice':
      return by.perBox;
    case 'transfers':
      return by.legs.length;
  }
}
