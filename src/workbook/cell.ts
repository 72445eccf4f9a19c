import { columnLetters } from '../reading/column-letters.ts';

/** How a cell is written, by what it holds. */
export const CELL_STYLES = [
  'text',
  'strong',
  'title',
  'muted',
  'head',
  'wrapped',
  'amount',
  'total',
  'quantity',
  'price',
  'percent',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

/** A number by its decimal text: what is exact stays so on its way into the file. */
export interface NumberCell {
  readonly kind: 'number';
  readonly value: string;
  readonly style: CellStyle;
}

/** A formula without its `=`, with its value for programs that only show what is stored. */
export interface FormulaCell {
  readonly kind: 'formula';
  readonly formula: string;
  readonly value: string;
  readonly style: CellStyle;
}

export interface TextCell {
  readonly kind: 'text';
  readonly value: string;
  readonly style: CellStyle;
}

/** Null is an empty cell. */
export type SheetCell = NumberCell | FormulaCell | TextCell | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the first columns, in signs; the others are as wide as the program has them. */
  readonly widths?: readonly number[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  readonly isHidden?: boolean;
}

export const textCell = (value: string, style: CellStyle = 'text'): TextCell => ({
  kind: 'text',
  value,
  style,
});

export const numberCell = (value: string | number, style: CellStyle = 'text'): NumberCell => ({
  kind: 'number',
  value: String(value),
  style,
});

export const formulaCell = (formula: string, value: string, style: CellStyle = 'amount'): FormulaCell => ({
  kind: 'formula',
  formula,
  value,
  style,
});

/** `B3` of column 1 and row 2, both counted from 0. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
