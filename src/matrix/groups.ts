import type { Grouping, GroupSum } from '../contract/demand/groups.ts';
import type { BeforeAfter, CarriedFlow } from '../contract/demand/matrix.ts';
import type { Flow } from '../demand/flow.ts';
import { type Fen, fen } from '../units/money.ts';
import { present } from '../units/present.ts';
import { verdictOf } from './verdict.ts';

interface Carried {
  readonly flow: Flow;
  readonly outcome: CarriedFlow;
}

/** Outcomes by what their flows are; those that lose most a TEU come first. */
export function groupsBy(grouping: Grouping, carried: readonly Carried[]): readonly GroupSum[] {
  const groups = new Map<string | null, Carried[]>();
  for (const one of carried) {
    const key = one.flow[grouping];
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, members]) => sumOf(key, members)).sort(byLoss);
}

function sumOf(key: string | null, members: readonly Carried[]): GroupSum {
  const sum = (of: (outcome: CarriedFlow) => BeforeAfter): BeforeAfter => ({
    before: members.reduce((total, { outcome }) => total + of(outcome).before, 0),
    after: members.reduce((total, { outcome }) => total + of(outcome).after, 0),
  });
  const money = (of: (outcome: CarriedFlow) => BeforeAfter<Fen>): BeforeAfter<Fen> => {
    const { before, after } = sum(of);
    return { before: fen(before), after: fen(after) };
  };
  const teu = members.reduce((total, { outcome }) => total + outcome.teu, 0);
  const choiceCost = money((outcome) => outcome.choiceCost);
  return {
    key,
    flows: new Set(members.map(({ flow }) => flow.id)).size,
    teu,
    invoice: money(({ invoice }) => invoice),
    choiceCost,
    verdict: verdictOf({ choiceCost, teu }),
    teuMinutes: sum((outcome) => ({
      before: outcome.teu * outcome.minutes.before,
      after: outcome.teu * outcome.minutes.after,
    })),
  };
}

const lossPerTeu = ({ choiceCost, teu }: GroupSum): number => (choiceCost.after - choiceCost.before) / teu;

const byLoss = (a: GroupSum, b: GroupSum): number =>
  lossPerTeu(b) - lossPerTeu(a) || ((a.key ?? '') < (b.key ?? '') ? -1 : 1);

/** Carried outcomes with the flows that they are of. */
export function withFlows(flows: readonly Flow[], outcomes: readonly CarriedFlow[]): readonly Carried[] {
  const byId = new Map(flows.map((flow) => [flow.id, flow]));
  return outcomes.map((outcome) => ({ flow: present(byId.get(outcome.flow)), outcome }));
}
