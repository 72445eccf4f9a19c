import { readInUnits } from '../../enquiry/field-units.ts';
import type { Figure } from '../../reading/number.ts';
import { valueIn } from '../../reading/reading.ts';

/** A typed cost of a day, in yuan however it is written; null where it is none, or in another currency. */
export function typedDayCost(typed: string): Figure | null {
  const reading = readInUnits('dayCostCny', typed);
  return reading.kind === 'foreign' ? null : valueIn(reading);
}
