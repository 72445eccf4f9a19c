import { GRADES, type Grade, gradeOf } from '../network/provenance.ts';
import type { LedgerRow } from './bill-itinerary.ts';

/** Shares of an invoice by the grade of the figures they rest on; they add up to 1, or to 0 where nothing is priced. */
export type GradeShares = Readonly<Record<Grade, number>>;

export function gradeShares(rows: readonly LedgerRow[]): GradeShares {
  const shares: Record<Grade, number> = { A: 0, B: 0, C: 0, D: 0 };
  let total = 0;
  for (const { charge } of rows) {
    const grade = gradeOf(charge.rate.status);
    if (grade === null || charge.amount === null) continue;
    shares[grade] += charge.amount;
    total += charge.amount;
  }
  if (total > 0)
    for (const grade of GRADES) shares[grade] = Math.round((shares[grade] / total) * 10_000) / 10_000;
  return shares;
}

/** A grade that less of the invoice rests on does not count against it. */
const WEIGHTY_SHARE = 0.1;

/** The worst grade that at least a tenth of the invoice rests on; null where nothing is priced. */
export const gradeOfShares = (shares: GradeShares): Grade | null =>
  [...GRADES].reverse().find((grade) => shares[grade] >= WEIGHTY_SHARE) ?? null;
