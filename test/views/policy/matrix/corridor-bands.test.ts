import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../../src/views/policy/matrix/corridor-bands.ts';

describe('the picture of corridors', () => {
  const { left, right, bands } = bandsOf(
    [
      { from: 'river', to: 'river', teu: 60 },
      { from: 'river', to: 'rail_sea', teu: 40 },
      { from: 'rail_sea', to: 'rail_sea', teu: 100 },
    ],
    216,
  );

  it('has on each side the bars of all corridors, to one scale', () => {
    expect(left.map(({ corridor, teu, top, height }) => [corridor, teu, top, height])).toEqual([
      ['rail_sea', 100, 0, 100],
      ['river', 100, 116, 100],
    ]);
    expect(right.map(({ teu, height }) => [teu, height])).toEqual([
      [140, 140],
      [60, 60],
    ]);
  });

  it('fills both bars with bands that do not overlap', () => {
    expect(bands.map(({ from, to, start, end, thickness }) => [from, to, start, end, thickness])).toEqual([
      ['rail_sea', 'rail_sea', 0, 0, 100],
      ['river', 'rail_sea', 116, 100, 40],
      ['river', 'river', 156, 156, 60],
    ]);
  });

  it('is empty of nothing', () => {
    expect(bandsOf([], 216)).toEqual({ left: [], right: [], bands: [] });
  });
});
