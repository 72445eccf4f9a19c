import { columnLetters } from '../../reading/column-letters.ts';

/** As an issue names a column: its letters, as spreadsheets count. */
export const nameOf = ({ index }: { readonly index: number }): string => columnLetters(index);
