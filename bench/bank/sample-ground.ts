import type { BankGround } from '../../src/bank/build/bank-ground.ts';
import { bankDates } from '../../src/bank/build/bank-ground.ts';
import { type PlannedFlows, planFlows } from '../../src/bank/build/plan-flows.ts';
import { parameterOf } from '../../src/bank/prices/line-measure.ts';
import { NetworkGraphs } from '../../src/graph/network-graphs.ts';
import type { Network } from '../../src/network/network.ts';
import { instant, parseInstant } from '../../src/units/instant.ts';
import { sampleFlows } from './sample-flows.ts';
import { sampleMeasures } from './sample-measures.ts';

/** What the sample bank of a week is asked for. */
export interface SampleWeek {
  /** Its first day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly flows: number;
  readonly slackShare: number;
}

export interface SampleGround extends PlannedFlows {
  readonly ground: BankGround;
}

const DAYS = 7;
const MINUTES_PER_DAY = 1440;

/** The sample flows with seven daily slots, and the twelve sample parameters. */
export function sampleGround(network: Network, { from, flows, slackShare }: SampleWeek): SampleGround {
  const first = parseInstant(`${from}T12:00`);
  if (first === null) throw new Error(`no day ${from}`);
  const planned = planFlows(network, sampleFlows(network, flows), {
    slots: Array.from({ length: DAYS }, (_, day) => instant(first + day * MINUTES_PER_DAY)),
    maxLegs: 5,
    slackShare,
    boxes: 2,
    timeSpread: 0.5,
    pricesOn: null,
    knownOn: null,
  });
  const measures = sampleMeasures(network);
  const graphs = new NetworkGraphs(network);
  return {
    ...planned,
    ground: {
      network,
      graphOf: (load) => graphs.of(load),
      plan: planned.plan,
      dates: bankDates(network, planned.plan, null),
      boxOf: (priced) => ({
        prices: priced.prices,
        parameters: measures.map((measure) => parameterOf(priced, measure)),
      }),
    },
  };
}
