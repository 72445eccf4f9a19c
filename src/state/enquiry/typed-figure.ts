import { type FieldWithUnits, readInUnits } from '../../enquiry/field-units.ts';
import type { Figure } from '../../reading/number.ts';
import { valueIn } from '../../reading/reading.ts';

/** A figure typed in a field, in the field's unit however it is written; null where it is none, or in another currency. */
export function typedFigure(field: FieldWithUnits, text: string): Figure | null {
  const reading = readInUnits(field, text);
  return reading.kind === 'foreign' ? null : valueIn(reading);
}
