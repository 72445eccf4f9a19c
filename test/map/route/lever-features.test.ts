import { describe, expect, it } from 'vitest';
import {
  drawLevers,
  leverLineFeatures,
  leverPointFeatures,
  pointsOfLever,
} from '../../../src/map/route/lever-features.ts';
import type { MapLever } from '../../../src/map/route/map-lever.ts';
import { CHONGQING, QINZHOU, section } from './sample-route.ts';

const LOCK: MapLever = { id: 'a03.lock', mark: '①', sections: [], terminals: [CHONGQING] };
const TRAINS: MapLever = {
  id: 'a01.trains',
  mark: '②',
  sections: [section(CHONGQING, QINZHOU)],
  terminals: [CHONGQING, QINZHOU],
};
const drawn = drawLevers([LOCK, TRAINS], () => null);

describe('levers on the map', () => {
  it('have a line along each link, with the mark of the lever', () => {
    expect(leverLineFeatures(drawn, null).features.map(({ properties }) => properties)).toEqual([
      { lever: 'a01.trains', mark: '②', isFocused: false },
    ]);
  });

  it('share one ring around a terminal, which has the marks of all', () => {
    expect(leverPointFeatures(drawn, null).features.map(({ properties }) => properties.mark)).toEqual([
      '①②',
      '②',
    ]);
  });

  it('have the focused one on top, and its rings answer for it', () => {
    const [first] = leverPointFeatures(drawn, 'a03.lock').features;
    expect(first?.properties).toEqual({ lever: 'a03.lock', mark: '②①', isFocused: true });
  });

  it('are brought into view by all they bear on', () => {
    expect(pointsOfLever(drawn, 'a03.lock')).toEqual([CHONGQING]);
    expect(pointsOfLever(drawn, 'a01.trains')).toEqual(expect.arrayContaining([CHONGQING, QINZHOU]));
    expect(pointsOfLever(drawn, 'z.none')).toEqual([]);
  });
});
