import type { FlowVerdict } from '../contract/demand/groups.ts';
import type { CarriedFlow } from '../contract/demand/matrix.ts';
import { type Fen, fen } from '../units/money.ts';

/** A flow whose cost changes by less than this a TEU neither gains nor loses. */
export const SAME_PER_TEU: Fen = fen(100);

/** Whether shippers of a flow gain, by what having the choice costs them. */
export function verdictOf({ choiceCost, teu }: Pick<CarriedFlow, 'choiceCost' | 'teu'>): FlowVerdict {
  const change = choiceCost.after - choiceCost.before;
  if (Math.abs(change) < SAME_PER_TEU * teu) return 'unchanged';
  return change < 0 ? 'winner' : 'loser';
}
