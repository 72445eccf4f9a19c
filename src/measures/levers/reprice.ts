import type { Comparison } from '../../compare/compare.ts';
import { keyParts } from '../../figures/figure-key.ts';
import type { FigureRef } from '../../figures/figure-ref.ts';
import { createStepBilling, type LedgerRow, packingOf, stepsAround } from '../../ledger/bill-itinerary.ts';
import { groupBy } from '../../network/group-by.ts';
import type { Network } from '../../network/network.ts';
import { createRateBook } from '../../tariff/rate-book.ts';
import { present } from '../../units/present.ts';
import type { SeparatelyBilled } from './bill-separately.ts';
import { billedAgain, withAssessments } from './billed-again.ts';

/**
 * A comparison billed on a network that differs in these figures alone, all of them prices or what prices are
 * multiplied by. Only steps that are charged by one of them are billed anew; a route without any stays the same object.
 */
export function repriceComparison(
  { comparison, billedBy }: SeparatelyBilled,
  network: Network,
  figures: readonly FigureRef[],
): Comparison {
  const { consignment } = comparison.read;
  const billStep = createStepBilling(network, consignment, createRateBook(network, consignment));
  const isTouched = touchedBy(figures);
  return withAssessments(comparison, (assessment) => {
    const { rows } = assessment;
    const touched = new Set(rows.filter(isTouched).map(({ step }) => step));
    if (touched.size === 0) return assessment;
    const before = groupBy(rows, ({ step }) => step);
    const itinerary = billedBy(assessment);
    const { steps } = itinerary;
    const packing = packingOf(itinerary);
    return billedAgain(
      assessment,
      steps.flatMap((step, index) =>
        touched.has(index)
          ? billStep(step, stepsAround(steps, index), packing(index)).map((charge) => ({
              charge,
              step: index,
            }))
          : (before.get(index) ?? []),
      ),
    );
  });
}

/** Whether a row is charged by one of these figures. */
function touchedBy(figures: readonly FigureRef[]): (row: LedgerRow) => boolean {
  const rowsNamed = (target: FigureRef['target']): ReadonlySet<string> =>
    new Set(figures.flatMap(({ target: of, key }) => (of === target ? [present(keyParts(key)[0])] : [])));
  const tariffs = rowsNamed('tariff');
  const parameters = rowsNamed('parameter');
  return ({ charge }) =>
    tariffs.has(charge.tariff) || charge.rate.factors.some(({ parameter }) => parameters.has(parameter));
}
