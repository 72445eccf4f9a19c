import { describe, expect, it } from 'vitest';
import { calibrate } from '../../src/choice/calibrate.ts';
import type { Option } from '../../src/choice/choose.ts';

const MODEL = { kind: 'logit', scale: 0.0005, dissimilarity: 0.6, overlap: 1 } as const;
const way = (nest: string, cost: number): Option => ({ nest, cost, parts: [nest] });
const CHOOSERS = [
  { weight: 300, model: MODEL, options: [way('river', 8000), way('rail', 12_000), way('air', 90_000)] },
  { weight: 100, model: MODEL, options: [way('river', 26_000), way('rail', 24_000)] },
];

describe('constants fitted to observed shares', () => {
  it('make the choosers divide as observed', () => {
    const { shares, constants, residual } = calibrate(
      CHOOSERS,
      new Map([
        ['river', 0.62],
        ['rail', 0.38],
      ]),
    );
    const within = (shares.get('river') ?? 0) + (shares.get('rail') ?? 0);
    expect((shares.get('river') ?? 0) / within).toBeCloseTo(0.62, 5);
    expect(residual).toBeLessThan(1e-5);
    expect([...constants.values()].reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 6);
  });

  it('are the same from wherever they are begun', () => {
    const observed = new Map([
      ['river', 0.62],
      ['rail', 0.38],
    ]);
    const cold = calibrate(CHOOSERS, observed);
    const warm = calibrate(CHOOSERS, observed, cold.constants);
    for (const [nest, constant] of cold.constants) expect(warm.constants.get(nest)).toBeCloseTo(constant, 1);
    expect(warm.residual).toBeLessThan(1e-5);
  });

  it('are 0 where the choosers divide so without them', () => {
    const own = calibrate(
      CHOOSERS,
      new Map([
        ['river', 0.5],
        ['rail', 0.5],
      ]),
    ).shares;
    const total = (own.get('river') ?? 0) + (own.get('rail') ?? 0);
    const observed = new Map(['river', 'rail'].map((nest) => [nest, (own.get(nest) ?? 0) / total]));
    const again = calibrate(CHOOSERS, observed);
    expect(again.residual).toBeLessThan(1e-5);
    expect(again.shares.get('river')).toBeCloseTo(own.get('river') ?? 0, 5);
  });

  it('leave a residual where nobody has a way of an observed nest', () => {
    const { residual } = calibrate(
      CHOOSERS,
      new Map([
        ['river', 0.5],
        ['rail', 0.4],
        ['road', 0.1],
      ]),
    );
    expect(residual).toBeGreaterThan(0.05);
  });
});
