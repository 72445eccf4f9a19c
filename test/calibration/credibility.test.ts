import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCredibility, type Measured } from '../../src/calibration/credibility.ts';

const values = (group: string, ...all: readonly number[]): Measured[] =>
  all.map((value, of) => ({ value, weight: 1, of: of + group.length * 1000, group, class: 'c' }));

const repeated = (value: number, times: number): number[] => Array.from({ length: times }, () => value);

describe('a mean that is believed', () => {
  it('is drawn to zero by half and more where one measurement speaks, and hardly where forty do', () => {
    const one = fitCredibility(values('a', 0.3)).groups.get('a')!;
    const forty = fitCredibility(values('a', ...repeated(0.3, 40))).groups.get('a')!;
    expect(one.mean).toBeGreaterThan(0.05);
    expect(one.mean).toBeLessThan(0.25);
    expect(forty.mean).toBeGreaterThan(0.28);
    expect(forty.mean).toBeLessThanOrEqual(0.3);
    expect([one.count, forty.count]).toEqual([1, 40]);
  });

  it('of a group nobody measured is that of its class, which others speak for', () => {
    const { classes } = fitCredibility([
      ...values('a', ...repeated(0.2, 10)),
      ...values('bb', ...repeated(0.22, 10)),
    ]);
    expect(classes.get('c')!.mean).toBeGreaterThan(0.1);
    expect(classes.get('c')!.mean).toBeLessThan(0.22);
  });

  it('follows the formula: own weight z = b / (b + w / n), the rest from the class', () => {
    const { groups, classes } = fitCredibility([...values('a', 0.1, 0.1), ...values('bb', 0.3, 0.3)]);
    // No scatter within; w = 4 x 0.0225 / 6, b = (4 x 0.01 + max(0, 0.04 - w)) / 6.
    const w = (4 * 0.15 ** 2) / 6;
    const b = (4 * 0.1 ** 2 + (2 * 2 * 0.1 ** 2 - w)) / (4 + 2);
    const z = b / (b + w / 2);
    const a = (4 * 0.15 ** 2 + (0.2 ** 2 - b / (2 * z))) / 5;
    const whole = (a / (a + b / (2 * z))) * 0.2;
    expect(classes.get('c')!.mean).toBeCloseTo(whole, 10);
    expect(groups.get('a')!.mean).toBeCloseTo(z * 0.1 + (1 - z) * whole, 10);
    expect(groups.get('bb')!.credibility).toBeCloseTo(z, 10);
  });

  it('lies between zero and what was measured, whatever was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (all, weight) => {
          const { groups } = fitCredibility(values('a', ...all).map((one) => ({ ...one, weight })));
          const { mean, credibility } = groups.get('a')!;
          const measured = all.reduce((sum, value) => sum + value, 0) / all.length;
          expect(Math.abs(mean)).toBeLessThanOrEqual(Math.abs(measured) + 1e-12);
          expect(mean * measured).toBeGreaterThanOrEqual(-1e-12);
          const most = (all.length * weight) / (all.length * weight + 1);
          expect(credibility).toBeGreaterThan(0);
          expect(credibility).toBeLessThanOrEqual(most + 1e-12);
        },
      ),
    );
  });

  it('does not hang on the order of measurements', () => {
    const all = [...values('a', 0.1, 0.4, 0.2), ...values('bb', -0.1, 0.05)];
    const there = fitCredibility(all).groups.get('a')!.mean;
    expect(fitCredibility(all.toReversed()).groups.get('a')!.mean).toBeCloseTo(there, 12);
  });

  it('is less that of a measurement that is of it only in part', () => {
    const part = fitCredibility(values('a', 0.3).map((one) => ({ ...one, weight: 0.1 }))).groups.get('a')!;
    expect(part.mean).toBeLessThan(fitCredibility(values('a', 0.3)).groups.get('a')!.mean / 2);
  });
});
