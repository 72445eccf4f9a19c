import { describe, expect, it } from 'vitest';
import type { LinkLoads } from '../../../src/contract/demand/matrix.ts';
import {
  differenceOf,
  flowsOverLink,
  linksOfFlow,
  linksOfFlows,
  toneOf,
} from '../../../src/state/demand/link-differences.ts';

const LOADS: LinkLoads = {
  flows: ['a', 'b', 'c'],
  links: ['river', 'rail'],
  flowOf: Uint32Array.of(0, 0, 1, 2),
  linkOf: Uint32Array.of(0, 1, 0, 0),
  before: Float64Array.of(40, 0, 20, 90),
  after: Float64Array.of(0, 40, 25, 90),
};

describe('a difference over a link', () => {
  it('is in TEU, a share of the baseline, or TEU-km', () => {
    const teu = { before: 40, after: 50 };
    expect(['teu', 'share', 'teuKm'].map((measure) => differenceOf(teu, 7, measure as 'teu'))).toEqual([
      10, 0.25, 70,
    ]);
    expect(differenceOf({ before: 0, after: 50 }, 7, 'share')).toBeNull();
  });

  it('is none below half a TEU, either way', () => {
    const tones = [0.5, 0.49, -0.49, -0.5].map((change) => toneOf({ before: 10, after: 10 + change }));
    expect(tones).toEqual(['gain', 'neutral', 'neutral', 'loss']);
  });
});

describe('flows and links of a run', () => {
  it('list whose goods go over a link, those first that change most', () => {
    expect(flowsOverLink(LOADS, 'river').map(({ flow, teu }) => [flow, teu.after - teu.before])).toEqual([
      ['a', -40],
      ['b', 5],
      ['c', 0],
    ]);
    expect(flowsOverLink(LOADS, 'elsewhere')).toEqual([]);
  });

  it('list what some flows bring over each link that they use', () => {
    expect(linksOfFlows(LOADS, new Set(['b', 'c']))).toEqual([
      { link: 'river', teu: { before: 110, after: 115 } },
    ]);
    expect(linksOfFlow(LOADS, 'a')).toEqual(['river', 'rail']);
  });
});
