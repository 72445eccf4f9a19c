import type { BuildControl } from '../../bank/build/build-bank.ts';
import { type PricedSubsets, priceSubsets, type SubsetGround } from '../../bank/subset-costs.ts';
import type { BoxInMonth } from '../../contract/demand/matrix.ts';
import type { Result } from '../../units/issue.ts';
import { present } from '../../units/present.ts';
import { slotsIn } from '../handed-over.ts';

/**
 * Boxes of one month under every set of measures, in the week that stands for the month. Null where it was stopped; fails
 * where levers contradict one another, throws on boxes of several months.
 */
export async function priceBoxes(
  boxes: readonly BoxInMonth[],
  ground: Omit<SubsetGround, 'slots'>,
  control: BuildControl,
): Promise<Result<PricedSubsets> | null> {
  const { month } = present(boxes[0]);
  if (boxes.some((box) => box.month !== month)) throw new RangeError('boxes of several months');
  return priceSubsets(
    boxes.map(({ goods }) => goods),
    { ...ground, slots: slotsIn(month) },
    control,
  );
}
