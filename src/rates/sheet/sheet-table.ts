/** One row of a sheet, its merged cells filled, as typed. */
export interface SheetRow {
  /** As a spreadsheet counts, from 1, be the file one or a text: cells of several lines make no more of them. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Columns whose text is that of a merged area beginning above this row. */
  readonly fromAbove: ReadonlySet<number>;
}

/** A sheet as it was taken out of its file. */
export interface SheetTable {
  readonly file: string;
  /** Empty for a file of text. */
  readonly sheet: string;
  readonly rows: readonly SheetRow[];
  /** Cells whose formula has no stored result: `C7`. */
  readonly uncalculated: readonly string[];
}

const filled = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell.trim() !== '');

/** The one text of a row whose filled cells are all the same or a single one; null for any other row. */
export function onlyText({ cells }: SheetRow): string | null {
  const [first, ...others] = filled(cells);
  return first !== undefined && others.every((cell) => cell === first) ? first : null;
}
