import { describe, expect, it } from 'vitest';
import { monthSteps } from '../../../../../src/views/policy/matrix/months/month-steps.ts';

const MONTHS = ['2026-11', '2026-12', '2027-01'];
const FRAME = { left: 100, right: 400, top: 10, bottom: 110 };
const corners = (path: string) => path.split(/[ML]/).filter(Boolean);

describe('figures by month as step lines', () => {
  const saving = [
    { month: '2026-11', value: -100 },
    { month: '2026-12', value: -100 },
    { month: '2027-01', value: 0 },
  ];

  it('step up where a saving ends, with zero in sight', () => {
    const { lines, zero } = monthSteps(MONTHS, [saving], FRAME);
    expect(zero).toBe(10);
    expect(corners(lines[0] ?? '')).toEqual([
      '100.0,110.0',
      '200.0,110.0',
      '200.0,110.0',
      '300.0,110.0',
      '300.0,10.0',
      '400.0,10.0',
    ]);
  });

  it('share one scale, and leave a gap at a month that a list does not have', () => {
    const { lines } = monthSteps(
      MONTHS,
      [
        saving,
        [
          { month: '2026-11', value: -50 },
          { month: '2027-01', value: -50 },
        ],
      ],
      FRAME,
    );
    expect(lines[1]).toBe('M100.0,60.0L200.0,60.0M300.0,60.0L400.0,60.0');
  });

  it('lie on zero where nothing changes', () => {
    const { lines, zero } = monthSteps(MONTHS, [MONTHS.map((month) => ({ month, value: 0 }))], FRAME);
    expect(new Set(corners(lines[0] ?? '').map((corner) => corner.split(',')[1]))).toEqual(
      new Set([zero.toFixed(1)]),
    );
  });
});
