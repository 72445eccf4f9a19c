import type { Bank } from '../../src/bank/bank.ts';
import { type BankGround, bankDates } from '../../src/bank/build/bank-ground.ts';
import type { BankPart } from '../../src/bank/build/bank-part.ts';
import { shardsOf } from '../../src/bank/build/bank-plan.ts';
import { ShardBuilder } from '../../src/bank/build/build-shard.ts';
import { mergeParts } from '../../src/bank/build/merge-parts.ts';
import { type BankedFlow, type PlannedFlows, planFlows } from '../../src/bank/build/plan-flows.ts';
import { type LineMeasure, parameterOf } from '../../src/bank/prices/line-measure.ts';
import { type PricedClass, priceClass } from '../../src/bank/prices/priced-class.ts';
import type { RateBox } from '../../src/bank/prices/rate-box.ts';
import { type ParametricCosts, parametricCosts } from '../../src/bank/search/parametric-costs.ts';
import type { PreparedNetwork } from '../../src/compare/prepared-network.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import type { Network } from '../../src/network/network.ts';
import { type Instant, parseInstant } from '../../src/units/instant.ts';

const STILL: LineMeasure = {
  id: '',
  low: 0,
  high: 1,
  shareOf: () => 0,
  shareOfStorage: () => 0,
  carbonCny: 0,
};

/** A parameter that takes a share off what lines of some charges cost, or adds to it. */
export const lineMeasure = (id: string, own: Partial<LineMeasure>): LineMeasure => ({ ...STILL, id, ...own });

export const MEASURES: readonly LineMeasure[] = [
  lineMeasure('toll', { shareOf: ({ basis }) => (basis === 'toll_km_chongqing' ? -1 : 0) }),
  lineMeasure('inspection', { shareOf: ({ charge }) => (charge === 'INSPECTION' ? -1 : 0) }),
  lineMeasure('ocean', {
    low: -0.5,
    high: 0.5,
    shareOf: ({ charge }) => (charge === 'OCEAN_FREIGHT' ? 1 : 0),
  }),
  lineMeasure('foreign rail', { shareOf: ({ charge }) => (charge === 'RAIL_FOREIGN' ? -0.25 : 0) }),
  lineMeasure('river', {
    low: -0.4,
    high: 0.1,
    shareOf: ({ charge }) => (charge === 'RIVER_FREIGHT' ? 1 : 0),
  }),
  lineMeasure('storage', { shareOfStorage: () => -1 }),
  lineMeasure('carbon', { high: 0.2, carbonCny: 1 }),
];

export const FLOWS: readonly BankedFlow[] = [
  flow('CNCKG', 'DEDUI', 'laptops', 3_000_000, 9.5),
  flow('CN500112', 'SGSIN', 'vehicle_parts', 600_000, 18),
  flow('CNCKG', 'USLAX', 'motorcycles', 350_000, 14),
  flow('CN500101', 'AEJEA', 'general', 300_000, 18),
  flow('THBKK', 'CNCKG', 'general', 300_000, 18),
  flow('DEHAM', 'CN500112', 'vehicle_parts', 600_000, 18),
  flow('CNCKG', 'CNSHA', 'general', 300_000, 18),
  flow('KZALA', 'CNCKG', 'grain', 60_000, 26),
];

function flow(
  origin: string,
  destination: string,
  commodity: string,
  valueCnyPerBox: number,
  tonnesPerBox: number,
): BankedFlow {
  return { origin, destination, commodity, equipment: '40HQ', tonnesPerBox, valueCnyPerBox };
}

export interface BuiltBank extends PlannedFlows {
  readonly ground: BankGround;
  readonly parts: readonly BankPart[];
  readonly bank: Bank;
  readonly priced: readonly PricedClass[];
  readonly boxes: readonly RateBox[];
  readonly costs: readonly ParametricCosts[];
}

export const slotsFrom = (text: string, days: number): readonly Instant[] =>
  Array.from({ length: days }, (_, day) => (parseInstant(text)! + day * 1440) as Instant);

/** A bank of some flows of the shipped network. */
export function buildBank(
  network: Network,
  prepared: PreparedNetwork,
  own: {
    readonly flows?: readonly BankedFlow[];
    readonly slots?: readonly Instant[];
    readonly slackShare?: number;
    readonly boxOf?: BankGround['boxOf'];
    readonly dates?: BankGround['dates'];
  } = {},
): BuiltBank {
  const { flows = FLOWS, slots = slotsFrom('2026-12-07T12:00', 3), slackShare = 0.05 } = own;
  const terms = {
    slots,
    slackShare,
    maxLegs: 5,
    boxes: 2,
    timeSpread: 0.5,
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
  };
  const planned = planFlows(network, flows, terms);
  const { plan } = planned;
  const ground: BankGround = {
    network,
    graphOf: prepared.graphOf,
    plan,
    dates: own.dates ?? bankDates(network, slots, terms),
    boxOf:
      own.boxOf ??
      ((priced) => ({
        prices: priced.prices,
        parameters: MEASURES.map((measure) => parameterOf(priced, measure)),
      })),
  };
  const shards = shardsOf(plan);
  const builder = new ShardBuilder(ground);
  const parts = shards.map((shard) => builder.build(shard, () => false)!);
  const priced = plan.classes.map(({ consignment }) =>
    priceClass(network, ground.graphOf('box'), consignment, ground.dates),
  );
  const boxes = priced.map((one, goods) => ground.boxOf(one, goods));
  return {
    ...planned,
    ground,
    parts,
    bank: mergeParts(plan, shards, parts),
    priced,
    boxes,
    costs: boxes.map(parametricCosts),
  };
}
