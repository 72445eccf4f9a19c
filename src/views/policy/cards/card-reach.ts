import type { MeasureCard } from '../../../contract/policy.ts';

/**
 * Where the controls of a card act: on the goods at hand, on flows or a project alone, nowhere on this route, or
 * nowhere at all since the measure computes nothing.
 */
export type CardReach = 'here' | 'matrix' | 'project' | 'not_here' | 'nothing';

/** Without goods every measure that can act on a consignment is open to be set. */
export function cardReach(
  { kind, reach, eligible }: Pick<MeasureCard, 'kind' | 'reach' | 'eligible'>,
  hasGoods: boolean,
): CardReach {
  if (kind === 'context') return 'nothing';
  if (reach !== 'itinerary') return reach;
  return kind === 'rule' && hasGoods && eligible === null ? 'not_here' : 'here';
}
