import { describe, expect, it } from 'vitest';
import { drawFlows, flowFeatures } from '../../../src/map/difference/difference-features.ts';
import { differenceLayers } from '../../../src/map/difference/difference-layers.ts';
import type { MapFlow } from '../../../src/map/difference/difference-map.ts';

const flow = (id: string, weight: number): MapFlow => ({
  id,
  mode: 'rail',
  from: [106, 29],
  to: [108, 22],
  alignment: 'track',
  tone: 'gain',
  weight,
});

describe('the drawing of differences', () => {
  it('lays thin lines over wide ones, along the alignment that both share', () => {
    const drawn = drawFlows([flow('thin', 0.2), flow('wide', 1)], () => [[107, 25]]);
    expect(
      flowFeatures(drawn).features.map(({ properties, geometry }) => [properties.link, geometry.coordinates]),
    ).toEqual([
      [
        'wide',
        [
          [106, 29],
          [107, 25],
          [108, 22],
        ],
      ],
      [
        'thin',
        [
          [106, 29],
          [107, 25],
          [108, 22],
        ],
      ],
    ]);
  });

  it('has the same layers in both themes and languages', () => {
    const ids = (theme: 'light' | 'dark', language: 'zh' | 'en') =>
      differenceLayers(theme, language).map(({ id }) => id);
    expect(ids('dark', 'en')).toEqual(ids('light', 'zh'));
    expect(ids('light', 'zh')).toEqual(
      expect.arrayContaining(['flows-gain', 'flows-hatch', 'flows-neutral']),
    );
  });
});
