/** What a spreadsheet takes for the start of a formula, in its full-width forms too; apostrophes before it count as text. */
const GUARDED = /^'*[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const GUARD = "'";

/**
 * Text as it may stand in a cell of a CSV file: what a spreadsheet would run as a formula gets an apostrophe in front.
 * Numbers, negative ones too, stay numbers. {@link withoutGuard} gives back the text, whatever it was.
 */
export const withGuard = (text: string): string =>
  GUARDED.test(text) && !NUMBER.test(text) ? GUARD + text : text;

/** The text of a cell that {@link withGuard} may have written. */
export const withoutGuard = (cell: string): string =>
  cell.startsWith(GUARD) && GUARDED.test(cell) ? cell.slice(GUARD.length) : cell;
