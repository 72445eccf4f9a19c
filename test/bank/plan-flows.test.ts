import { beforeAll, describe, expect, it } from 'vitest';
import { shardsOf } from '../../src/bank/build/bank-plan.ts';
import { type BankedFlow, planFlows } from '../../src/bank/build/plan-flows.ts';
import { dayCost } from '../../src/ledger/economic-lines.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import type { Network } from '../../src/network/network.ts';
import { beijingDate } from '../../src/units/instant.ts';
import { openChongqing } from '../builders/chongqing.ts';
import { FLOWS, slotsFrom } from './chongqing-bank.ts';

let network: Network;

beforeAll(async () => {
  network = (await openChongqing()).network;
});

const plan = (flows: readonly BankedFlow[]) =>
  planFlows(network, flows, {
    slots: slotsFrom('2026-12-07T12:00', 2),
    maxLegs: 5,
    slackShare: 0,
    boxes: 1,
    timeSpread: 0.5,
    pricesOn: null,
    knownOn: null,
    eventEdits: NO_EVENT_EDITS,
  });

const [base] = FLOWS as readonly [BankedFlow];

describe('the plan of some flows', () => {
  it('has one demand for flows of a class between the same ends, and a value of time that covers both', () => {
    const {
      plan: made,
      demandOf,
      cnyPerMinute,
    } = plan([base, { ...base, valueCnyPerBox: base.valueCnyPerBox * 2 }]);
    expect([...demandOf]).toEqual([0, 0]);
    const [goods] = made.classes;
    expect(cnyPerMinute[1]).toBeCloseTo(cnyPerMinute[0]! * 2, 4);
    expect(goods!.timeValue.low).toBeCloseTo(cnyPerMinute[0]! * 0.5, 12);
    expect(goods!.timeValue.high).toBeCloseTo(cnyPerMinute[1]! * 1.5, 12);
    const day = dayCost(network, goods!.consignment, beijingDate(goods!.consignment.ready));
    expect(cnyPerMinute[0]! * 1440).toBeCloseTo(day / 100, 9);
  });

  it('parts classes by box, mass, goods and by whether goods cross a frontier', () => {
    const others: readonly BankedFlow[] = [
      { ...base, equipment: '20GP' },
      { ...base, tonnesPerBox: 12 },
      { ...base, commodity: 'general' },
      { ...base, destination: 'CNSHA' },
      { ...base, destination: 'SGSIN' },
    ];
    const { plan: made, demandOf } = plan([base, ...others]);
    expect(made.classes).toHaveLength(5);
    expect(made.demands.map(({ goods }) => goods)).toEqual([0, 1, 2, 3, 4, 0]);
    expect([...demandOf]).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('names a flow whose ends are no places of the network instead of dropping it', () => {
    expect([...plan([{ ...base, origin: 'XXXXX' }, base]).demandOf]).toEqual([-1, 0]);
  });

  it('has its shards by origin and class, those of one origin together', () => {
    const general = { ...base, commodity: 'general' };
    const elsewhere = { ...base, origin: 'CN500112' };
    const made = plan([base, elsewhere, general, { ...base, destination: 'SGSIN' }]).plan;
    expect(shardsOf(made)).toEqual([
      { goods: 0, demands: [0, 3] },
      { goods: 1, demands: [2] },
      { goods: 0, demands: [1] },
    ]);
  });
});
