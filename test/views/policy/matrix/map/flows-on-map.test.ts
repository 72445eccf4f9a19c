import { describe, expect, it } from 'vitest';
import { atlasOf } from '../../../../../src/views/explore/atlas.ts';
import { flowsOnMap } from '../../../../../src/views/policy/matrix/map/flows-on-map.ts';
import { linkId } from '../../../../builders/network.ts';
import { SAMPLE_VIEW } from '../../../../state/explore-sample.ts';

const ATLAS = atlasOf(SAMPLE_VIEW, new Map());
const RAIL = linkId('CNCKG-TJC', 'CNQZH-PRT');
const ROAD = linkId('CNCKG-TJC', 'VNHAN', 'road');
const SEA = linkId('CNQZH-PRT', 'SGSIN', 'sea');
const LOADS = [
  { link: RAIL, teu: { before: 100, after: 180 } },
  { link: ROAD, teu: { before: 40, after: 0 } },
  { link: SEA, teu: { before: 500, after: 500 } },
  { link: 'unheard-of', teu: { before: 1, after: 2 } },
];
const drawn = (...asked: [Parameters<typeof flowsOnMap>[1], Parameters<typeof flowsOnMap>[2]]) =>
  flowsOnMap(LOADS, ...asked, ATLAS).map(({ id, tone, weight }) => [id, tone, weight]);

describe('links on the map of differences', () => {
  it('are as wide as their difference, in the tone of more, less or the same', () => {
    expect(drawn('difference', 'teu')).toEqual([
      [RAIL, 'gain', 1],
      [ROAD, 'loss', 0.5],
      [SEA, 'neutral', 0],
    ]);
  });

  it('weigh a difference by its share or by the length of the link', () => {
    expect(drawn('difference', 'share').map(([, , weight]) => weight)).toEqual([0.8, 1, 0]);
    const [rail, road] = drawn('difference', 'teuKm').map(([, , weight]) => weight);
    expect(rail).toBe(1);
    expect(road).toBeCloseTo((40 * 1300) / (80 * 1400), 12);
  });

  it('are as wide as what goes over them where one side is shown, without those of nothing', () => {
    expect(drawn('after', 'teu')).toEqual([
      [RAIL, 'flow', 0.36],
      [SEA, 'flow', 1],
    ]);
  });

  it('are drawn as of no weight where nothing differs', () => {
    const same = [{ link: SEA, teu: { before: 5, after: 5 } }];
    expect(flowsOnMap(same, 'difference', 'teu', ATLAS)).toMatchObject([{ tone: 'neutral', weight: 0 }]);
  });
});
