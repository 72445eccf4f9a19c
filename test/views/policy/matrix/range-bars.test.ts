import { describe, expect, it } from 'vitest';
import type { ParameterRange, RunDeltas } from '../../../../src/contract/demand/ranges.ts';
import { fen } from '../../../../src/units/money.ts';
import { rangeBars } from '../../../../src/views/policy/matrix/ranges/range-bars.ts';

const shifted = (teuShifted: number): RunDeltas => ({
  invoice: fen(0),
  teuShifted,
  outlay: fen(0),
  co2eKg: 0,
});
const RANGES: readonly ParameterRange[] = [
  { parameter: 'overlap', values: [0, 2], ends: [shifted(90), shifted(110)] },
  { parameter: 'elasticity', values: [-2, -0.5], ends: [shifted(200), shifted(50)] },
];

describe('bars of how far a figure moves', () => {
  it('come with the widest first, around what the figure is', () => {
    const { bars, xOf, present } = rangeBars(RANGES, 'teuShifted', shifted(100), [0, 150]);
    expect(bars.map(({ parameter, left, right }) => [parameter, left, right])).toEqual([
      ['elasticity', 0, 150],
      ['overlap', 40, 60],
    ]);
    expect([present, xOf(present)]).toEqual([100, 50]);
  });
});
