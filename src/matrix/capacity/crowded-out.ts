import type { FlowOutcome } from '../../contract/demand/matrix.ts';
import { fen } from '../../units/money.ts';
import { verdictOf } from '../verdict.ts';

/** Flows that lose in all their months together at the waits for slots, and do not where there is room for all. */
export function crowdedOut(free: readonly FlowOutcome[], congested: readonly FlowOutcome[]): number {
  const losers = losing(free);
  return [...losing(congested)].filter((flow) => !losers.has(flow)).length;
}

function losing(outcomes: readonly FlowOutcome[]): ReadonlySet<string> {
  const sums = new Map<string, { teu: number; before: number; after: number }>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'carried') continue;
    const sum = sums.get(outcome.flow) ?? { teu: 0, before: 0, after: 0 };
    sums.set(outcome.flow, sum);
    sum.teu += outcome.teu;
    sum.before += outcome.choiceCost.before;
    sum.after += outcome.choiceCost.after;
  }
  return new Set(
    [...sums].flatMap(([flow, { teu, before, after }]) =>
      verdictOf({ teu, choiceCost: { before: fen(before), after: fen(after) } }) === 'loser' ? [flow] : [],
    ),
  );
}
