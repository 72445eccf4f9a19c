import { describe, expect, it } from 'vitest';
import type { InputRange, RunDeltas } from '../../../../src/contract/demand/ranges.ts';
import { fen } from '../../../../src/units/money.ts';
import { rangeBars } from '../../../../src/views/policy/matrix/ranges/range-bars.ts';

const shifted = (teuShifted: number): RunDeltas => ({
  invoice: fen(0),
  teuShifted,
  outlay: fen(0),
  co2eKg: 0,
});
const RANGES: readonly InputRange[] = [
  { input: { kind: 'choice', parameter: 'overlap' }, values: [0, 2], ends: [shifted(90), shifted(110)] },
  { input: { kind: 'time' }, values: [0.5, 2], ends: [shifted(100), shifted(100)] },
  {
    input: { kind: 'choice', parameter: 'elasticity' },
    values: [-2, -0.5],
    ends: [shifted(200), shifted(50)],
  },
];

describe('bars of how far a figure moves', () => {
  it('come with the widest first, around what the figure is, without what moves nothing', () => {
    const { bars, still, xOf, present } = rangeBars(RANGES, 'teuShifted', shifted(100), [0, 150]);
    expect(bars.map(({ key, low, high }) => [key, low, high])).toEqual([
      ['choice elasticity', { from: 50, to: 150 }, { from: 0, to: 50 }],
      ['choice overlap', { from: 40, to: 50 }, { from: 50, to: 60 }],
    ]);
    expect([still, present, xOf(present)]).toEqual([1, 100, 50]);
  });
});
