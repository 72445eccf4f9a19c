import type { BankGround } from '../../src/bank/build/bank-ground.ts';
import { bankDates } from '../../src/bank/build/bank-ground.ts';
import { type PlannedFlows, type PlanTerms, planFlows } from '../../src/bank/build/plan-flows.ts';
import { parameterOf } from '../../src/bank/prices/line-measure.ts';
import type { Flow } from '../../src/demand/flow.ts';
import { NetworkGraphs } from '../../src/graph/network-graphs.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import type { Network } from '../../src/network/network.ts';
import { instant, parseInstant } from '../../src/units/instant.ts';
import { sampleFlows } from './sample-flows.ts';
import { sampleMeasures } from './sample-measures.ts';

/** What the sample bank of a week is asked for. */
export interface SampleWeek {
  /** Its first day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly slackShare: number;
}

export interface SampleGround extends PlannedFlows {
  readonly flows: readonly Flow[];
  readonly ground: BankGround;
}

const DAYS = 7;
const MINUTES_PER_DAY = 1440;

/** The flows of the sample year with seven daily slots, and the twelve sample parameters. */
export async function sampleGround(
  network: Network,
  { from, slackShare }: SampleWeek,
): Promise<SampleGround> {
  const flows = await sampleFlows(network);
  const first = parseInstant(`${from}T12:00`);
  if (first === null) throw new Error(`no day ${from}`);
  const terms: PlanTerms = {
    slots: Array.from({ length: DAYS }, (_, day) => instant(first + day * MINUTES_PER_DAY)),
    maxLegs: 5,
    slackShare,
    boxes: 1,
    timeSpread: 0.5,
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
  };
  const planned = planFlows(network, flows, terms);
  const measures = sampleMeasures(network);
  const graphs = new NetworkGraphs(network);
  return {
    ...planned,
    flows,
    ground: {
      network,
      graphOf: (load) => graphs.of(load),
      plan: planned.plan,
      dates: bankDates(network, terms.slots, terms),
      boxOf: (priced) => ({
        prices: priced.prices,
        parameters: measures.map((measure) => parameterOf(priced, measure)),
      }),
    },
  };
}
