import type { FigureCard, FigureRef, OwnFigure } from '../engine/figure-contract.ts';
import type { Issue } from '../units/issue.ts';

/** An own figure as it is being typed, with what it would replace. */
export interface OwnFigureDraft {
  readonly figure: FigureRef;
  readonly names: FigureCard['names'];
  /** Decimal text; null where the network has no figure. */
  readonly shipped: string | null;
  readonly shippedUnit: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

/** A draft that holds the own figure in use, or is empty where there is none. */
export function draftOf({ figure, names, value, unit, own }: FigureCard): OwnFigureDraft {
  return {
    figure,
    names,
    shipped: own ? own.shipped : value,
    shippedUnit: own ? own.shippedUnit : unit,
    value: own?.value ?? '',
    unit: own?.unit ?? unit,
    note: own?.note ?? '',
  };
}

export const figureOfDraft = ({ figure, value, unit, note }: OwnFigureDraft, date: string): OwnFigure => ({
  target: figure.target,
  key: figure.key,
  field: figure.field,
  value: value.trim(),
  unit,
  note: note.trim(),
  date,
});

const PATH = /^own:(\d+):(\w+)$/;

/** Position of the own figure that an issue is about; null for one about no single figure. */
export function indexOfIssue({ path }: Issue): number | null {
  const index = PATH.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}

/** What the engine found wrong with the figure at `index`, and apart from it with all others. */
export function issuesOfDraft(
  issues: readonly Issue[],
  index: number,
): { readonly own: readonly Issue[]; readonly others: readonly Issue[] } {
  const isOwn = (issue: Issue): boolean => indexOfIssue(issue) === index;
  return { own: issues.filter(isOwn), others: issues.filter((issue) => !isOwn(issue)) };
}

/** The field of an own figure that an issue is about; null for the figure as a whole. */
export const fieldOfIssue = ({ path }: Issue): string | null => PATH.exec(path)?.[2] ?? null;
