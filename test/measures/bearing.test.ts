import { describe, expect, it } from 'vitest';
import type { BearingQuestion } from '../../src/contract/policy.ts';
import { comparison } from '../builders/comparison.ts';
import { deskOf, situation } from './policy-desk.ts';

const desk = deskOf(comparison([]));
const bearing = async (own: Partial<BearingQuestion>) => {
  const found = await desk.bearing(situation(), { terminal: null, charges: [], day: '2026-12-01', ...own });
  return found.ok ? found.value.map(({ id, inForce }) => [id, inForce]) : found.issues;
};
const INSPECTION = [{ code: 'INSPECTION', basis: 'box' }] as const;
const TOLL = [{ code: 'TOLL', basis: 'toll_km_chongqing' }] as const;

describe('the measures that bear on a place', () => {
  it('are at a rail port of Chongqing the inspection waivers', async () => {
    expect(await bearing({ terminal: 'CNCKG-TJC', charges: INSPECTION })).toEqual(
      expect.arrayContaining([
        ['a14.inspection_waiver', true],
        ['national.inspection_waiver', true],
      ]),
    );
  });

  it('are at another port the national waiver without the municipal one', async () => {
    const ids = JSON.stringify(await bearing({ terminal: 'CNSHA-YAN', charges: INSPECTION }));
    expect(ids).toContain('national.inspection_waiver');
    expect(ids).not.toContain('a14.inspection_waiver');
  });

  it('are on an expressway of Chongqing the container toll, said to be over after its last day', async () => {
    expect(await bearing({ charges: TOLL, day: '2026-12-31' })).toContainEqual(['a14.container_toll', true]);
    expect(await bearing({ charges: TOLL, day: '2027-01-01' })).toContainEqual(['a14.container_toll', false]);
  });

  it('are none where nothing is charged that a measure names', async () => {
    expect(await bearing({ charges: [{ code: 'TOLL', basis: 'toll_km_CN-GZ' }] })).toEqual([]);
  });

  it('cannot be named for a day that is none', async () => {
    expect(await bearing({ charges: TOLL, day: '2026-02-30' })).toMatchObject([{ code: 'M28' }]);
  });
});
