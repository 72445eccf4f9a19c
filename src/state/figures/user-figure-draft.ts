import type { FigureCard } from '../../contract/figures.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import type { UserFigure } from '../../figures/user-figure.ts';
import { readNumber } from '../../reading/number.ts';
import { valueIn } from '../../reading/reading.ts';
import type { Issue } from '../../units/issue.ts';
import { figureKey, type PlacedFigure, type UserFigures } from './user-figure-list.ts';

/** A user's figure as it is being typed, with what it would replace. */
export interface UserFigureDraft {
  readonly figure: FigureRef;
  readonly names: FigureCard['names'];
  /** Decimal text; null where the network has no figure. */
  readonly replaced: string | null;
  readonly replacedUnit: string;
  /** As typed: shares and yearly rates in per cent. */
  readonly value: string;
  readonly unit: string;
  readonly note: string;
}

const IN_PERCENT: ReadonlySet<string> = new Set(['share', 'discount', 'per_year']);

/** Whether figures of a unit are read and typed in per cent. */
export const isInPercent = (unit: string): boolean => IN_PERCENT.has(unit);

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Decimal text with its point moved, exactly; text that is no figure comes back as it is. */
export function shiftPoint(text: string, places: number): string {
  const match = PLAIN.exec(text.trim());
  if (!match) return text;
  const [, sign = '', whole = '', fraction = ''] = match;
  const point = whole.length + places;
  const at = Math.max(1, point);
  const digits = `${'0'.repeat(at - point)}${whole}${fraction}`.padEnd(at, '0');
  const shifted = `${digits.slice(0, at)}.${digits.slice(at)}`;
  return sign + shifted.replace(/^0+(?=\d)/, '').replace(/\.?0*$/, '');
}

/** A draft that holds the user's figure in use, or is empty where there is none. */
export function draftOf({ figure, names, value, unit, userFigure }: FigureCard): UserFigureDraft {
  return {
    figure,
    names,
    replaced: userFigure ? userFigure.replaced : value,
    replacedUnit: userFigure ? userFigure.replacedUnit : unit,
    value: userFigure
      ? shiftPoint(userFigure.value, isInPercent(userFigure.unit || userFigure.replacedUnit) ? 2 : 0)
      : '',
    unit: userFigure?.unit ?? unit,
    note: userFigure?.note ?? '',
  };
}

export const figureOfDraft = ({ figure, value, unit, note }: UserFigureDraft, date: string): UserFigure => ({
  target: figure.target,
  key: figure.key,
  field: figure.field,
  value: isInPercent(unit) ? shareOf(value) : value.trim(),
  unit,
  note: note.trim(),
  date,
});

/** The share of a percentage; text that is no figure, or may be two, goes on as typed and is refused by name. */
function shareOf(percent: string): string {
  const figure = valueIn(readNumber(percent));
  return figure === null ? percent.trim() : shiftPoint(figure.decimal, -2);
}

const PATH = /^user:(\d+):\w+$/;

/** Position of the user's figure that an issue is about; null for one about no single figure. */
export function indexOfIssue({ path }: Issue): number | null {
  const index = PATH.exec(path)?.[1];
  return index === undefined ? null : Number(index);
}

/** Issues of figures that came from a file, at their row and column there: `row:3:value`. */
export function placedInFile(
  issues: readonly Issue[],
  figures: UserFigures,
  added: readonly PlacedFigure[],
): readonly Issue[] {
  const rows = new Map(added.map(({ figure, row }) => [figureKey(figure), row]));
  return issues.map((issue) => {
    const figure = figures[indexOfIssue(issue) ?? -1];
    const row = figure && rows.get(figureKey(figure));
    return row === undefined ? issue : { ...issue, path: `row:${row}:${issue.path.split(':').at(-1)}` };
  });
}

const ROW = /^row:(\d+):(\w+)$/;

/** Row and column of the file that an issue is about; null for one about none. */
export function rowOfIssue({ path }: Issue): { readonly row: string; readonly column: string } | null {
  const [, row, column] = ROW.exec(path) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

/** What the engine found wrong with the figure at `index`, and apart from it with all others. */
export function issuesOfDraft(
  issues: readonly Issue[],
  index: number,
): { readonly ofDraft: readonly Issue[]; readonly others: readonly Issue[] } {
  const isOfDraft = (issue: Issue): boolean => indexOfIssue(issue) === index;
  return { ofDraft: issues.filter(isOfDraft), others: issues.filter((issue) => !isOfDraft(issue)) };
}
