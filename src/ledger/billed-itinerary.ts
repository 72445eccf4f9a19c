import type { Grade } from '../network/provenance.ts';
import type { Itinerary } from '../routing/itinerary.ts';
import { wayOf } from '../routing/way.ts';
import { totalOf } from '../tariff/charge.ts';
import type { Fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import type { BillItinerary, LedgerRow } from './bill-itinerary.ts';
import { type GradeShares, gradeOfShares, gradeShares } from './grade-shares.ts';
import { type InsuranceTerms, insuranceCharge } from './insurance.ts';

/**
 * An itinerary with its bill: the centre of the program. Measures, emissions, comparison, difference and export all
 * read these rows; the total is their sum and nothing else.
 */
export interface BilledItinerary {
  readonly itinerary: Itinerary;
  readonly insurance: InsuranceTerms | null;
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

/** @param insurance the terms on which the goods are insured, whose premium is a row of its own; null where they are not */
export function billItinerary(
  bill: BillItinerary,
  itinerary: Itinerary,
  insurance: InsuranceTerms | null = null,
): BilledItinerary {
  const carriage = bill(itinerary);
  const rows = insurance === null ? carriage : [...carriage, premiumRow(insurance, carriage, itinerary)];
  const shares = gradeShares(rows);
  return {
    itinerary,
    insurance,
    rows,
    invoiceTotal: totalOf(rows.map(({ charge }) => charge)),
    complete: rows.every(({ charge }) => charge.amount !== null),
    gradeShares: shares,
    grade: gradeOfShares(shares),
  };
}

function premiumRow(terms: InsuranceTerms, carriage: readonly LedgerRow[], itinerary: Itinerary): LedgerRow {
  const way = wayOf(itinerary);
  const freight = totalOf(carriage.map(({ charge }) => charge));
  return { charge: insuranceCharge(terms, freight, present(way[0]), present(way.at(-1))), step: 0 };
}
