import type { ChargeCode } from '../../network/tariff-item.ts';
import type { EditedFigureName, EditOperation, EditSubject, PricePer } from '../../policy/library/edit.ts';
import type { Measure } from '../../policy/library/measure.ts';
import type { Exact } from '../../units/exact.ts';

/** An edit of a lever in force, its value worked out for a consignment; which rows it finds a network says. */
export interface PlannedEdit {
  readonly measure: Measure;
  readonly subject: EditSubject;
  readonly figure: EditedFigureName;
  readonly operation: EditOperation;
  readonly value: Exact;
  readonly charges: readonly ChargeCode[] | null;
  readonly per: PricePer;
}

/** An operation on one figure, and the measure that wants it. */
export interface FigureOperation {
  readonly measure: string;
  readonly operation: EditOperation;
  readonly value: Exact;
}
