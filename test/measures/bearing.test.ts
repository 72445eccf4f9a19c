import { describe, expect, it } from 'vitest';
import type { BearingQuestion } from '../../src/contract/policy.ts';
import { policyEngine } from '../../src/measures/policy-engine.ts';
import { policyLibrary } from '../policy/policy-files.ts';

const engine = policyEngine(policyLibrary());
const situation = { scenario: 'in-force', facts: {}, parameters: {}, handOver: null };
const bearing = (own: Partial<BearingQuestion>) => {
  const found = engine.bearing(situation, { terminal: null, charges: [], day: '2026-12-01', ...own });
  return found.ok ? found.value.map(({ id, inForce }) => [id, inForce]) : found.issues;
};
const INSPECTION = [{ code: 'INSPECTION', basis: 'box' }] as const;
const TOLL = [{ code: 'TOLL', basis: 'toll_km_chongqing' }] as const;

describe('the measures that bear on a place', () => {
  it('are at a rail port of Chongqing the inspection waivers', () => {
    expect(bearing({ terminal: 'CNCKG-TJC', charges: INSPECTION })).toEqual(
      expect.arrayContaining([
        ['a14.inspection_waiver', true],
        ['national.inspection_waiver', true],
      ]),
    );
  });

  it('are at another port the national waiver without the municipal one', () => {
    const ids = JSON.stringify(bearing({ terminal: 'CNSHA-YAN', charges: INSPECTION }));
    expect(ids).toContain('national.inspection_waiver');
    expect(ids).not.toContain('a14.inspection_waiver');
  });

  it('are on an expressway of Chongqing the container toll, said to be over after its last day', () => {
    expect(bearing({ charges: TOLL, day: '2026-12-31' })).toContainEqual(['a14.container_toll', true]);
    expect(bearing({ charges: TOLL, day: '2027-01-01' })).toContainEqual(['a14.container_toll', false]);
  });

  it('are none where nothing is charged that a measure names', () => {
    expect(bearing({ charges: [{ code: 'TOLL', basis: 'toll_km_CN-GZ' }] })).toEqual([]);
  });

  it('cannot be told for a day that is none', () => {
    expect(bearing({ charges: TOLL, day: '2026-02-30' })).toMatchObject([{ code: 'M28' }]);
  });
});
