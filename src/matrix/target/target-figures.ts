import type { CarriedFlow, FlowOutcome } from '../../contract/demand/matrix.ts';
import type { TargetFigures, TargetGoal } from '../../contract/demand/target.ts';
import type { Flow } from '../../demand/flow.ts';
import { fen } from '../../units/money.ts';
import { groupsBy, withFlows } from '../groups.ts';
import { summarize } from '../summary.ts';

/** TEU towards a goal of what goes another way; what comes back the other way counts against it. */
export function reachedBy(
  goal: TargetGoal,
  { flow, corridors, shifts }: Pick<CarriedFlow, 'flow' | 'corridors' | 'shifts'>,
): number {
  if (goal.kind === 'keep') {
    if (goal.flow !== null && goal.flow !== flow) return 0;
    return corridors.reduce(
      (sum, { corridor, teu }) => (goal.corridors.includes(corridor) ? sum + teu.after - teu.before : sum),
      0,
    );
  }
  const leaves = (from: (typeof goal.from)[number], to: typeof from): boolean =>
    goal.from.includes(from) && goal.to.includes(to);
  return shifts.reduce((sum, { from, to, teu }) => {
    if (leaves(from, to)) return sum + teu;
    return leaves(to, from) ? sum - teu : sum;
  }, 0);
}

/** TEU that a goal asks for. */
export const wantedBy = (goal: TargetGoal): number => (goal.kind === 'move' ? goal.teu : 0);

/** What a run comes to, as far as a target asks. */
export function targetFigures(
  goal: TargetGoal,
  flows: readonly Flow[],
  outcomes: readonly FlowOutcome[],
): TargetFigures {
  const carried = outcomes.filter((outcome): outcome is CarriedFlow => outcome.status === 'carried');
  const { outlay, invoice, co2eKg } = summarize(carried.map((outcome) => ({ ...outcome, links: [] })));
  const districts = groupsBy('district', withFlows(flows, carried)).map(({ key, ...own }) => ({
    district: key,
    share: (own.choiceCost.after - own.choiceCost.before) / own.invoice.before,
  }));
  const worst = districts.reduce<TargetFigures['worst']>(
    (most, own) => (most === null || own.share > most.share ? own : most),
    null,
  );
  return {
    reached: carried.reduce((sum, outcome) => sum + reachedBy(goal, outcome), 0),
    outlay,
    invoice: fen(invoice.after - invoice.before),
    co2eKg: co2eKg.after - co2eKg.before,
    worst,
  };
}
