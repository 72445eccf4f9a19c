import type { Assessment } from '../../compare/assess.ts';
import type { Consignment } from '../../consignment/consignment.ts';
import { createStepBilling, type LedgerRow, packingOf, stepsAround } from '../../ledger/bill-itinerary.ts';
import { groupBy } from '../../network/group-by.ts';
import type { Network } from '../../network/network.ts';
import type { Step } from '../../routing/itinerary.ts';
import { createRateBook } from '../../tariff/rate-book.ts';
import { rowsIn } from './bill-separately.ts';
import { billedAgain } from './billed-again.ts';

/**
 * Bills what was billed on one network on another that differs from it in prices alone, rows parted for them or not. Only
 * steps that are charged by a row of which the other has a different one are billed anew; without any, it stays the same
 * object.
 */
export function createRebilling(
  from: Network,
  to: Network,
  consignment: Consignment,
): (assessment: Assessment) => Assessment {
  if (from === to) return (assessment) => assessment;
  const rowsOf = rowsIn(to, consignment.equipment.load);
  const billStep = createStepBilling(to, consignment, createRateBook(to, consignment));
  const isOther = ({ charge }: LedgerRow): boolean =>
    from.tariffs.get(charge.tariff) !== to.tariffs.get(charge.tariff) ||
    charge.rate.factors.some(
      ({ parameter }) => from.parameters.get(parameter) !== to.parameters.get(parameter),
    );
  return (assessment) => {
    const { steps: known } = assessment.itinerary;
    const itinerary = rowsOf(assessment.itinerary);
    const { steps } = itinerary;
    const rows = groupBy(assessment.rows, ({ step }) => step);
    const isParted = (index: number): boolean => areParted(known[index], steps[index]);
    // Storage is billed with the ride after it, by the rows of where the goods lie.
    const isTouched = (index: number): boolean =>
      isParted(index) || isParted(index - 1) || (rows.get(index) ?? []).some(isOther);
    const touched = steps.map((_, index) => isTouched(index));
    if (!touched.includes(true)) return assessment;
    const packing = packingOf(itinerary);
    return billedAgain(
      assessment,
      steps.flatMap((step, index) =>
        touched[index] === true
          ? billStep(step, stepsAround(steps, index), packing(index)).map((charge) => ({
              charge,
              step: index,
            }))
          : (rows.get(index) ?? []),
      ),
    );
  };
}

function areParted(before: Step | undefined, after: Step | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.kind === 'ride') return after.kind === 'ride' && before.service !== after.service;
  return after.kind === 'hub' && before.rule !== after.rule;
}
