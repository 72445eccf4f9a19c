import { describe, expect, it } from 'vitest';
import type { OpenFlow, WayCorridor } from '../../src/contract/demand/matrix.ts';
import { calibrateChoice } from '../../src/matrix/calibrate-choice.ts';
import { chooserOf } from '../../src/matrix/chosen.ts';
import { flowOutcome } from '../../src/matrix/flow-outcome.ts';
import { summarize } from '../../src/matrix/summary.ts';
import { openFlow, way, wayCost } from '../builders/ways.ts';

const CHOICE = { kind: 'logit', elasticity: -1, dissimilarity: 0.6, overlap: 1 } as const;
const FLOWS: readonly OpenFlow[] = [
  openFlow('a', 100, way('river', 'river', wayCost(8000)), way('rail', 'rail_sea', wayCost(9000))),
  openFlow('b', 40, way('river', 'river', wayCost(30_000)), way('train', 'china_europe', wayCost(52_000))),
];
const CHOOSERS = FLOWS.map(chooserOf);
const OBSERVED = new Map<WayCorridor, number>([
  ['river', 0.6],
  ['rail_sea', 0.25],
  ['china_europe', 0.15],
]);

describe('a choice calibrated to observed shares', () => {
  it('divides the flows under the baseline as observed', () => {
    const { choice, residual } = calibrateChoice(CHOOSERS, CHOICE, OBSERVED);
    const { corridors, teu } = summarize(FLOWS.map((flow) => flowOutcome(flow, choice)));
    expect(residual).toBeLessThan(1e-5);
    for (const { from, to, teu: own } of corridors) {
      expect(from).toBe(to);
      expect(own / teu).toBeCloseTo(OBSERVED.get(from) ?? Number.NaN, 4);
    }
  });

  it('points out a constant that is larger than what a box costs', () => {
    const few = new Map<WayCorridor, number>([
      ['river', 0.7],
      ['rail_sea', 0.2999],
      ['china_europe', 0.0001],
    ]);
    expect(calibrateChoice(CHOOSERS, CHOICE, OBSERVED).suspect).toEqual([]);
    expect(calibrateChoice(CHOOSERS, CHOICE, few).suspect).toContain('china_europe');
  });
});
