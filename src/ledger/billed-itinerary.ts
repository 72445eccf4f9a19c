import type { Grade } from '../network/provenance.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { totalOf } from '../tariff/charge.ts';
import type { Fen } from '../units/money.ts';
import type { BillItinerary, LedgerRow } from './bill-itinerary.ts';
import { type GradeShares, gradeOfShares, gradeShares } from './grade-shares.ts';

/**
 * An itinerary with its bill: the centre of the program. Measures, emissions, comparison, difference and export all
 * read these rows; the total is their sum and nothing else.
 */
export interface BilledItinerary {
  readonly itinerary: Itinerary;
  /** In the order of travel. */
  readonly rows: readonly LedgerRow[];
  /** CNY; "at least" while a row has no price. */
  readonly invoiceTotal: Fen;
  /** Whether every row has a price. */
  readonly complete: boolean;
  readonly gradeShares: GradeShares;
  /** Null where nothing is priced. */
  readonly grade: Grade | null;
}

export function billItinerary(bill: BillItinerary, itinerary: Itinerary): BilledItinerary {
  const rows = bill(itinerary);
  const shares = gradeShares(rows);
  return {
    itinerary,
    rows,
    invoiceTotal: totalOf(rows.map(({ charge }) => charge)),
    complete: rows.every(({ charge }) => charge.amount !== null),
    gradeShares: shares,
    grade: gradeOfShares(shares),
  };
}
