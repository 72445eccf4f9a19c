import type { Issue } from '../units/issue.ts';
import { type Fen, inYuan } from '../units/money.ts';
import type { BilledItinerary } from './billed-itinerary.ts';

/**
 * `E60` where goods are worth less than it costs to carry them: by how many of the routes, and what the cheapest of these
 * bills. Goods whose value is 0 have none that is known.
 */
export function worthIssues(
  itineraries: readonly Pick<BilledItinerary, 'invoiceTotal'>[],
  value: Fen,
): readonly Issue[] {
  const dearer = itineraries.map(({ invoiceTotal }) => invoiceTotal).filter((total) => total > value);
  if (value === 0 || dearer.length === 0) return [];
  const values = {
    worth: inYuan(value),
    n: dearer.length,
    m: itineraries.length,
    a: inYuan(dearer.reduce((least, total) => (total < least ? total : least))),
  };
  return [{ severity: 'warning', code: 'E60', path: 'valueCny', values }];
}
