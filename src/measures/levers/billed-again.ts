import type { Assessment } from '../../compare/assess.ts';
import type { Comparison } from '../../compare/compare.ts';
import type { LedgerRow } from '../../ledger/bill-itinerary.ts';
import { billItinerary } from '../../ledger/billed-itinerary.ts';
import { totalOf } from '../../tariff/charge.ts';
import { addFen } from '../../units/money.ts';

/** An assessment with other rows for the same itinerary, and the totals of them. */
export function billedAgain(assessment: Assessment, rows: readonly LedgerRow[]): Assessment {
  const carriage = rows.filter(({ charge }) => charge.code !== 'INSURANCE');
  const billed = billItinerary(() => carriage, assessment.itinerary, assessment.insurance);
  const economicTotal = addFen([billed.invoiceTotal, totalOf(assessment.economic)]);
  return { ...assessment, ...billed, economicTotal };
}

/** A comparison with each of its assessments changed once, wherever it stands. */
export function withAssessments(
  comparison: Comparison,
  change: (assessment: Assessment) => Assessment,
): Comparison {
  const known = new Map<Assessment, Assessment>();
  const changed = (assessment: Assessment): Assessment => {
    const after = known.get(assessment) ?? change(assessment);
    known.set(assessment, after);
    return after;
  };
  const { shown, dominated, ...front } = comparison.front;
  return {
    ...comparison,
    assessments: comparison.assessments.map(changed),
    front: {
      ...front,
      shown: shown.map(changed),
      dominated: dominated.map(({ assessment, by, ...rest }) => ({
        ...rest,
        assessment: changed(assessment),
        by: changed(by),
      })),
    },
  };
}
