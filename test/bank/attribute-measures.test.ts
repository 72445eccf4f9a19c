import { beforeAll, describe, expect, it } from 'vitest';
import { attributeMeasures, sumAttributions } from '../../src/bank/attribute-measures.ts';
import type { MatrixAttribution } from '../../src/contract/demand/attribution.ts';
import { slotsIn } from '../../src/matrix/handed-over.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
import { NO_EVENT_EDITS } from '../../src/network/events/event-edits.ts';
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

const SUPPOSED = { pricesOn: null, knownOn: null, eventEdits: NO_EVENT_EDITS };
const PATIENT = { shouldStop: () => false, onBuilt: () => {}, yieldNow: () => Promise.resolve() };

async function attributed(scenario: string): Promise<MatrixAttribution> {
  const { network, prepared } = chongqing;
  const reader = createTermsReader(library);
  const outcome = await attributeMeasures(
    FLOWS,
    {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-11').slice(0, 2),
      termsOf: (consignment) => granted(reader.read({ ...situation(), scenario }, { network, consignment })),
      supposed: SUPPOSED,
    },
    PATIENT,
  );
  if (outcome.kind !== 'attributed') throw new Error(outcome.kind);
  return outcome.attribution;
}

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

  it('is nothing where no measure is in force', async () => {
    expect(await attributed('none')).toMatchObject({ total: 0, measures: [], pairs: [] });
  });

  it('is given up when it is no longer wanted', async () => {
    const { network, prepared } = chongqing;
    const ground = {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-11'),
      termsOf: () => granted(createTermsReader(library).read(situation(), null)),
      supposed: SUPPOSED,
    };
    expect(await attributeMeasures(FLOWS, ground, { ...PATIENT, shouldStop: () => true })).toEqual({
      kind: 'stopped',
    });
  });

  it('is over several months the sum of what it is in each', async () => {
    const one = await attributed('in-force');
    const two = sumAttributions([one, one]);
    expect(two.total).toBe(2 * one.total);
    expect(two.measures.map(({ measure }) => measure)).toEqual(one.measures.map(({ measure }) => measure));
    expect(two.measures.reduce((sum, { shapley }) => sum + shapley, 0)).toBe(two.total);
    expect(two.pairs[0]).toEqual({ ...one.pairs[0], amount: 2 * one.pairs[0]!.amount });
  });
});
