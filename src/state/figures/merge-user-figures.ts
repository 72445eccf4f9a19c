import type { UserFigure } from '../../figures/user-figure.ts';
import { byFigure, figureKey, type UserFigures } from './user-figure-list.ts';

/** Two lists of user's figures, each changed since they were one. */
export interface UserFiguresApart {
  readonly here: UserFigures;
  /** As this tab last read or stored them. */
  readonly before: UserFigures;
  /** As another tab has stored them since. */
  readonly stored: UserFigures;
}

export interface MergedUserFigures {
  readonly figures: UserFigures;
  /** Of the other tab, and not in use since this one gave the same figures otherwise. */
  readonly overruled: UserFigures;
  /** As the other tab had stored them. */
  readonly stored: UserFigures;
}

/** What either gave stays, what either removed and the other left alone goes; a figure given in both is the one from here. */
export function mergeUserFigures({ here, before, stored }: UserFiguresApart): MergedUserFigures {
  const [mineBy, baseBy, theirsBy] = [byFigure(here), byFigure(before), byFigure(stored)];
  const added = stored.filter((theirs) => !mineBy.has(figureKey(theirs)));
  const figures: UserFigure[] = [];
  const overruled: UserFigure[] = [];
  for (const mine of here) {
    const base = baseBy.get(figureKey(mine));
    const theirs = theirsBy.get(figureKey(mine));
    const isMine = !same(mine, base);
    if (isMine || same(theirs, base)) figures.push(mine);
    else if (theirs !== undefined) figures.push(theirs);
    if (isMine && theirs !== undefined && !same(theirs, base) && !same(theirs, mine)) overruled.push(theirs);
  }
  for (const theirs of added) {
    // What was removed here and left alone there is gone.
    if (!same(theirs, baseBy.get(figureKey(theirs)))) figures.push(theirs);
  }
  return { figures, overruled, stored };
}

const same = (a: UserFigure | undefined, b: UserFigure | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.value === b.value &&
    a.unit === b.unit &&
    a.note === b.note &&
    a.date === b.date);

export function sameUserFigures(a: UserFigures, b: UserFigures): boolean {
  if (a.length !== b.length) return false;
  const others = byFigure(b);
  return a.every((figure) => same(figure, others.get(figureKey(figure))));
}
