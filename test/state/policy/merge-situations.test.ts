import { describe, expect, it } from 'vitest';
import type { PolicySituation } from '../../../src/contract/policy.ts';
import { statesOtherwise, stepUpon } from '../../../src/state/policy/merge-situations.ts';
import { DEFAULT_SITUATION } from '../../../src/state/policy/policy-situation.ts';

const situation = (own: Partial<PolicySituation>): PolicySituation => ({ ...DEFAULT_SITUATION, ...own });

describe('a step made upon what another tab has stored', () => {
  it('leaves every fact that was stated there', () => {
    const stored = situation({ facts: { booked: true, vat_creditable: false }, handOver: '2026-12-30' });
    const step = { before: situation({}), after: situation({ facts: { truck_class: 6 } }) };
    expect(stepUpon(stored, step)).toEqual({
      ...stored,
      facts: { booked: true, vat_creditable: false, truck_class: 6 },
    });
  });

  it('has the last word on a fact that both have stated', () => {
    const stored = situation({ facts: { truck_class: 5 } });
    const step = {
      before: situation({ facts: { truck_class: 4 } }),
      after: situation({ facts: { truck_class: 6 } }),
    };
    expect(stepUpon(stored, step).facts).toEqual({ truck_class: 6 });
  });

  it('takes back what stands as this tab knew it, and not what another has stated since', () => {
    const step = { before: situation({ facts: { a: 1, b: 1 } }), after: situation({}) };
    expect(stepUpon(situation({ facts: { a: 1, b: 2 } }), step).facts).toEqual({ b: 2 });
  });

  it('changes scenario, parameters and day where it changed them', () => {
    const stored = situation({ scenario: 'none', parameters: { a: 1 }, handOver: '2026-12-30' });
    const after = situation({ parameters: { b: 2 }, handOver: '2027-01-01' });
    expect(stepUpon(stored, { before: situation({}), after })).toEqual({
      scenario: 'none',
      facts: {},
      parameters: { a: 1, b: 2 },
      handOver: '2027-01-01',
    });
  });
});

it('another tab states otherwise where a fact of it is not known here, or is another', () => {
  expect(statesOtherwise({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  expect(statesOtherwise({ a: 1, b: 2 }, { a: 1 })).toBe(true);
  expect(statesOtherwise({ a: 2 }, { a: 1 })).toBe(true);
});
