import { describe, expect, it } from 'vitest';
import { measureStatus } from '../../../../src/views/policy/cards/measure-status.ts';

const text = { from: '2024-01-01', to: '2026-12-31' };
const standing = (inForce: boolean, valid: { from: string; to: string | null } = text) => ({
  enabled: true,
  inForce,
  valid,
});

describe('how a measure stands on the day of hand-over', () => {
  it('counts the days that are left, and names the last one', () => {
    expect(measureStatus(standing(true), '2026-12-07')).toEqual({ kind: 'left', days: 24 });
    expect(measureStatus(standing(true), '2026-12-31')).toEqual({ kind: 'last_day' });
  });

  it('has ended after its last day, unless it is kept on', () => {
    expect(measureStatus(standing(false), '2027-01-01')).toEqual({ kind: 'expired', day: '2026-12-31' });
    expect(measureStatus(standing(true), '2027-01-01')).toEqual({ kind: 'extended', day: '2026-12-31' });
  });

  it('may end on the way, while the goods travel', () => {
    expect(measureStatus(standing(false), '2026-12-30')).toEqual({ kind: 'on_way' });
  });

  it('is yet to begin, or has no end', () => {
    expect(measureStatus(standing(false), '2023-12-31')).toEqual({ kind: 'future', day: '2024-01-01' });
    expect(measureStatus(standing(true, { from: '2020-01-01', to: null }), '2028-01-01')).toEqual({
      kind: 'open',
    });
  });

  it('is off where the scenario leaves it out, whatever the day', () => {
    expect(measureStatus({ ...standing(true), enabled: false }, '2026-12-07')).toEqual({ kind: 'off' });
  });
});
