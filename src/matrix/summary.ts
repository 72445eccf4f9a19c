import type {
  BeforeAfter,
  CarriedFlow,
  CorridorShift,
  FlowOutcome,
  FlowVerdict,
  MatrixSummary,
  MeasureSum,
  WayCorridor,
} from '../contract/demand/matrix.ts';
import { type Fen, fen } from '../units/money.ts';
import { Totals } from './totals.ts';

/** A flow whose cost changes by less than this a TEU neither gains nor loses. */
export const SAME_PER_TEU: Fen = fen(100);

/** Whether shippers of a flow gain, by what having the choice costs them. */
export function verdictOf({ choiceCost, teu }: Pick<CarriedFlow, 'choiceCost' | 'teu'>): FlowVerdict {
  const change = choiceCost.after - choiceCost.before;
  if (Math.abs(change) < SAME_PER_TEU * teu) return 'unchanged';
  return change < 0 ? 'winner' : 'loser';
}

/**
 * Sums the outcomes of a run. Amounts are whole fen and add up exactly; masses and TEU are summed in the order of the
 * flows. So the same flows make the same bytes, whoever reckoned them.
 */
export function summarize(outcomes: readonly FlowOutcome[]): MatrixSummary {
  const carried = outcomes.filter((one): one is CarriedFlow => one.status === 'carried');
  const ids = new Set(outcomes.map(({ flow }) => flow));
  const uncarried = outcomes.filter(({ status }) => status !== 'carried');
  const sum = (of: (flow: CarriedFlow) => BeforeAfter): BeforeAfter => ({
    before: carried.reduce((total, flow) => total + of(flow).before, 0),
    after: carried.reduce((total, flow) => total + of(flow).after, 0),
  });
  const money = (of: (flow: CarriedFlow) => BeforeAfter<Fen>): BeforeAfter<Fen> => {
    const { before, after } = sum(of);
    return { before: fen(before), after: fen(after) };
  };
  const verdicts = wholeFlows(carried).map(verdictOf);
  const count = (verdict: (typeof verdicts)[number]): number =>
    verdicts.filter((each) => each === verdict).length;
  const measures = measureSums(carried);
  return {
    flows: ids.size,
    teu: carried.reduce((total, { teu }) => total + teu, 0),
    invoice: money(({ invoice }) => invoice),
    generalised: money(({ generalised }) => generalised),
    choiceCost: money(({ choiceCost }) => choiceCost),
    co2eKg: sum(({ co2eKg }) => co2eKg),
    teuMinutes: sum(({ teu, minutes }) => ({ before: teu * minutes.before, after: teu * minutes.after })),
    teuShifted: carried.reduce(
      (total, { shifts }) => total + shifts.reduce((all, { teu }) => all + teu, 0),
      0,
    ),
    corridors: corridorShifts(carried),
    links: linksOf(carried),
    measures,
    outlay: fen(measures.reduce((total, { outlay }) => total + outlay.after - outlay.before, 0)),
    winners: count('winner'),
    losers: count('loser'),
    unchanged: count('unchanged'),
    uncarried: new Set(uncarried.map(({ flow }) => flow)).size,
    uncarriedTeu: uncarried.reduce((total, { teu }) => total + (teu ?? 0), 0),
    undecided: undecidedOf(carried),
  };
}

/** Each flow over all its months. */
function wholeFlows(carried: readonly CarriedFlow[]): readonly Pick<CarriedFlow, 'choiceCost' | 'teu'>[] {
  const flows = new Map<string, { teu: number; choiceCost: BeforeAfter<Fen> }>();
  for (const { flow, teu, choiceCost } of carried) {
    const own = flows.get(flow);
    if (own === undefined) flows.set(flow, { teu, choiceCost });
    else
      flows.set(flow, {
        teu: own.teu + teu,
        choiceCost: {
          before: fen(own.choiceCost.before + choiceCost.before),
          after: fen(own.choiceCost.after + choiceCost.after),
        },
      });
  }
  return [...flows.values()];
}

/** What stays is what a corridor has under both; the rest are the shifts. Rows and columns sum to the demand. */
function corridorShifts(carried: readonly CarriedFlow[]): readonly CorridorShift[] {
  const totals = new Totals<readonly [from: WayCorridor, to: WayCorridor]>();
  for (const { corridors, shifts } of carried) {
    for (const { corridor, teu } of corridors) {
      const stays = Math.min(teu.before, teu.after);
      if (stays > 0) totals.add([corridor, corridor], stays);
    }
    for (const { from, to, teu } of shifts) totals.add([from, to], teu);
  }
  return totals.entries().map(([[from, to], teu]) => ({ from, to, teu }));
}

function linksOf(carried: readonly CarriedFlow[]): MatrixSummary['links'] {
  const before = new Totals<readonly [string]>();
  const after = new Totals<readonly [string]>();
  for (const { links } of carried) {
    for (const { link, teu } of links) {
      before.add([link], teu.before);
      after.add([link], teu.after);
    }
  }
  return before.entries().map(([[link], teu]) => ({ link, teu: { before: teu, after: after.of([link]) } }));
}

function measureSums(carried: readonly CarriedFlow[]): readonly MeasureSum[] {
  const before = new Totals<readonly [string]>();
  const after = new Totals<readonly [string]>();
  const deadweight = new Totals<readonly [string]>();
  for (const { outlays } of carried) {
    for (const { measure, outlay, deadweight: own } of outlays) {
      before.add([measure], outlay.before);
      after.add([measure], outlay.after);
      deadweight.add([measure], own);
    }
  }
  return before.entries().map(([[measure], first]) => ({
    measure,
    outlay: { before: fen(first), after: fen(after.of([measure])) },
    deadweight: fen(deadweight.of([measure])),
  }));
}

function undecidedOf(carried: readonly CarriedFlow[]): MatrixSummary['undecided'] {
  const flows = new Totals<readonly [string]>();
  for (const { undecided } of carried) for (const measure of undecided) flows.add([measure], 1);
  return flows.entries().map(([[measure], count]) => ({ measure, flows: count }));
}
