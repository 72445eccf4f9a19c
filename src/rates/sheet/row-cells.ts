import type { ColumnRole } from './column-meaning.ts';
import { nameOf } from './column-name.ts';
import type { PlannedColumn } from './plan-columns.ts';
import type { SheetRow } from './sheet-table.ts';

/** A cell of a row with the name of its column. */
export interface Cell {
  readonly index: number;
  readonly text: string;
  /** `C`, or `C freight` where the column has a heading. */
  readonly name: string;
}

/** The cells of a row by what their columns hold. */
export class RowCells {
  readonly row: SheetRow;
  readonly #columns: readonly PlannedColumn[];

  constructor(row: SheetRow, columns: readonly PlannedColumn[]) {
    this.row = row;
    this.#columns = columns;
  }

  /** The cell of a role that one column has; null where none has it or the cell is empty. */
  one(role: ColumnRole): Cell | null {
    return this.all(role)[0]?.cell ?? null;
  }

  text(role: ColumnRole): string {
    return this.one(role)?.text ?? '';
  }

  /** Every filled cell of a role, with its column. */
  all(role: ColumnRole): readonly { readonly column: PlannedColumn; readonly cell: Cell }[] {
    return this.#columns.flatMap((column) => {
      if (column.meaning?.role !== role) return [];
      const text = (this.row.cells[column.index] ?? '').trim();
      return text === '' ? [] : [{ column, cell: { index: column.index, text, name: nameOf(column) } }];
    });
  }
}
