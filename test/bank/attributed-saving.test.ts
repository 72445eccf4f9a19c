import { beforeAll, describe, expect, it } from 'vitest';
import { SavingSums, type SharedSaving, sumAttributions } from '../../src/bank/attributed-saving.ts';
import { priceSubsets, type SubsetCosts } from '../../src/bank/subset-costs.ts';
import { slotsIn } from '../../src/matrix/handed-over.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
import { MOST_PLAYERS } from '../../src/policy/shapley.ts';
import { fen } from '../../src/units/money.ts';
import { present } from '../../src/units/present.ts';
import { type Chongqing, openChongqing } from '../builders/chongqing.ts';
import { flow } from '../builders/demand.ts';
import { granted, library, situation } from '../measures/policy-desk.ts';

const FLOWS = [
  { flow: flow({ id: 'out', origin: 'CN500112', destination: 'SGSIN', commodity: 'general' }), boxes: 100 },
  { flow: flow({ id: 'in', origin: 'THBKK', destination: 'CN500112', commodity: 'general' }), boxes: 40 },
  { flow: flow({ id: 'no', origin: 'CN500112', destination: 'Atlantis' }), boxes: 1 },
];

let chongqing: Chongqing;
beforeAll(async () => {
  chongqing = await openChongqing();
});

const PATIENT = { shouldStop: () => false, onBuilt: () => {}, yieldNow: () => Promise.resolve() };

async function priced(scenario: string, flows = FLOWS, control = PATIENT) {
  const { network, prepared } = chongqing;
  const reader = createTermsReader(library);
  const subsets = await priceSubsets(
    flows.map((each) => each.flow),
    {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-11').slice(0, 2),
      termsOf: (consignment) => granted(reader.read({ ...situation(), scenario }, { network, consignment })),
      supposed: { pricesOn: null, knownOn: null, eventEdits: NO_EVENT_EDITS },
    },
    control,
  );
  return subsets && granted(subsets);
}

function shared(costs: readonly SubsetCosts[], flows = FLOWS): SharedSaving {
  const sums = new SavingSums();
  for (const [index, { boxes }] of flows.entries()) sums.add(present(costs[index]), boxes, 1);
  const outcome = sums.outcome();
  if (outcome.kind === 'too_many') throw new Error(outcome.kind);
  return outcome.saving;
}

const attributed = async (scenario: string): Promise<SharedSaving> =>
  shared(present((await priced(scenario)) ?? undefined).costs);

describe('the saving of a demand shared out among measures', () => {
  it('sums to the whole, counts a waiver that two rules grant once, and each flow without a way', async () => {
    const { total, measures, pairs, unserved } = await attributed('in-force');
    expect(total).toBeGreaterThan(0);
    expect(measures.reduce((sum, { shapley }) => sum + shapley, 0)).toBe(total);
    const waivers = measures.filter(({ measure }) => measure.endsWith('inspection_waiver'));
    expect(waivers).toHaveLength(2);
    for (const { first, last, shapley } of waivers) {
      expect(last).toBeLessThan(first);
      expect(shapley).toBeGreaterThan(last);
      expect(shapley).toBeLessThan(first);
    }
    expect(pairs[0]?.amount).toBeLessThan(0);
    expect(unserved).toBe(1);
  });

  it('is the same whether its goods are priced together or each by itself', async () => {
    const alone = [];
    for (const each of FLOWS) alone.push(...present((await priced('in-force', [each])) ?? undefined).costs);
    expect(shared(alone)).toEqual(await attributed('in-force'));
  });

  it('is nothing where no measure is in force', async () => {
    expect(await attributed('none')).toMatchObject({ total: 0, measures: [], pairs: [] });
  });

  it('is given up when it is no longer wanted', async () => {
    expect(await priced('in-force', FLOWS, { ...PATIENT, shouldStop: () => true })).toBeNull();
  });

  it('is over several months the sum of what it is in each', async () => {
    const one = { ...(await attributed('in-force')), options: 7 };
    const two = sumAttributions([one, one]);
    expect(two.total).toBe(2 * one.total);
    expect(two.options).toBe(14);
    expect(two.measures.map(({ measure }) => measure)).toEqual(one.measures.map(({ measure }) => measure));
    expect(two.measures.reduce((sum, { shapley }) => sum + shapley, 0)).toBe(two.total);
    expect(two.pairs[0]).toEqual({ ...present(one.pairs[0]), amount: 2 * present(one.pairs[0]).amount });
  });
});

describe('goods whose prices different measures move', () => {
  const served = (measures: readonly string[], ...cny: number[]): SubsetCosts => ({
    status: 'served',
    measures,
    cny: Float64Array.from(cny),
  });
  const outcomeOf = (...all: readonly (readonly [SubsetCosts, number])[]) => {
    const sums = new SavingSums();
    for (const [costs, boxes] of all) sums.add(costs, boxes, 1);
    return sums.outcome();
  };

  it('meet in the measures that they share', () => {
    const outcome = outcomeOf(
      [served(['b'], 100, 90), 2],
      [served(['a', 'b'], 50, 47, 49, 40), 1],
      [served([], 12), 3],
    );
    expect(outcome).toEqual({
      kind: 'shared',
      saving: {
        total: fen(3000),
        measures: [
          { measure: 'b', shapley: fen(2400), first: fen(2100), last: fen(2700) },
          { measure: 'a', shapley: fen(600), first: fen(300), last: fen(900) },
        ],
        pairs: [{ first: 'a', second: 'b', amount: fen(600) }],
        unserved: 0,
      },
    });
  });

  it('are too much for more measures than can be shared among, together or by themselves', () => {
    const names = Array.from(
      { length: MOST_PLAYERS + 1 },
      (_, index) => `m${String(index).padStart(2, '0')}`,
    );
    const tooMany = { kind: 'too_many', measures: names, most: MOST_PLAYERS };
    expect(outcomeOf(...names.map((name) => [served([name], 9, 8), 1] as const))).toEqual(tooMany);
    expect(outcomeOf([{ status: 'too_many', measures: names }, 1])).toEqual(tooMany);
  });
});
