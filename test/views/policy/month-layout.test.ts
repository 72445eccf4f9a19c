import { describe, expect, it } from 'vitest';
import { fen } from '../../../src/units/money.ts';
import { YEARS } from '../../../src/views/policy/day-span.ts';
import { monthLayout } from '../../../src/views/policy/month-layout.ts';
import { cny } from '../../builders/comparison.ts';

const MONTHS = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
);
const months = MONTHS.map((month) => {
  const saving = month <= '2026-12' ? cny('167.20') : fen(0);
  return {
    month,
    invoice: fen(7_000_000 - saving),
    saving,
    incremental: saving,
  };
});
const layout = monthLayout(months, { width: 800, height: 150, left: 64 });
const heights = (path: string) =>
  path
    .slice(1)
    .split('L')
    .map((corner) => corner.split(',').map(Number));

describe('the invoice by month', () => {
  it('runs from the first to the last month of the span', () => {
    expect(layout.xOf('2024-01-01')).toBe(64);
    expect(layout.xOf('2028-12-31')).toBe(800);
  });

  it('steps up where the measures end, to the line without them', () => {
    const after = heights(layout.after);
    const before = heights(layout.before);
    expect(new Set(before.map(([, y]) => y)).size).toBe(1);
    expect(new Set(after.map(([, y]) => y)).size).toBe(2);
    const step = after.findIndex(([, y]) => y === before[0]?.[1]);
    expect(after[step]?.[0]).toBeCloseTo(layout.xOf('2027-01-01'), 0);
  });

  it('draws a line where nothing is saved at all', () => {
    const flat = months.map((month) => ({ ...month, invoice: cny('70000.00'), saving: fen(0) }));
    expect(monthLayout(flat, { width: 800, height: 150, left: 64 }).after).not.toContain('NaN');
  });
});
