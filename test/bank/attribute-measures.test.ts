import { beforeAll, describe, expect, it } from 'vitest';
import { attributeMeasures, type MatrixAttribution } from '../../src/bank/attribute-measures.ts';
import { slotsIn } from '../../src/matrix/handed-over.ts';
import { createTermsReader } from '../../src/measures/terms.ts';
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

function attributed(scenario: string): MatrixAttribution {
  const { network, prepared } = chongqing;
  const reader = createTermsReader(library);
  const outcome = attributeMeasures(
    FLOWS,
    {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-11').slice(0, 2),
      termsOf: (consignment) => granted(reader.read({ ...situation(), scenario }, { network, consignment })),
    },
    () => false,
  );
  if (outcome.kind !== 'attributed') throw new Error(outcome.kind);
  return outcome.attribution;
}

describe('the saving of a demand shared out among measures', () => {
  it('sums to the whole, counts a waiver that two rules grant once, and each flow without a way', () => {
    const { total, measures, interaction, unserved } = attributed('in-force');
    expect(total).toBeGreaterThan(0);
    expect(measures.reduce((sum, { shapley }) => sum + shapley, 0)).toBe(total);
    const waivers = measures.filter(({ measure }) => measure.endsWith('inspection_waiver'));
    expect(waivers).toHaveLength(2);
    for (const { first, last, shapley } of waivers) {
      expect(last).toBeLessThan(first);
      expect(shapley).toBeGreaterThan(last);
      expect(shapley).toBeLessThan(first);
    }
    expect(interaction?.amount).toBeLessThan(0);
    expect(unserved).toBe(1);
  });

  it('is nothing where no measure is in force', () => {
    expect(attributed('none')).toMatchObject({ total: 0, measures: [], interaction: null });
  });

  it('is given up when it is no longer wanted', () => {
    const { network, prepared } = chongqing;
    const ground = {
      network,
      graphOf: prepared.graphOf,
      slots: slotsIn('2026-11'),
      termsOf: () => granted(createTermsReader(library).read(situation(), null)),
    };
    expect(attributeMeasures(FLOWS, ground, () => true)).toEqual({ kind: 'stopped' });
  });
});
