import { describe, expect, it } from 'vitest';
import {
  drawLinks,
  linkFeatures,
  networkFeatures,
  outlineFeatures,
  terminalFeatures,
} from '../../../src/map/network/network-features.ts';
import { networkLayers } from '../../../src/map/network/network-layers.ts';
import type { MapIsochrone, MapLink, MapTerminal } from '../../../src/map/network/network-map.ts';

const link = (id: string, own: Partial<MapLink> = {}): MapLink => ({
  id,
  mode: 'rail',
  from: [106, 29],
  to: [108, 22],
  alignment: 'shared',
  closed: false,
  ...own,
});
const terminal = (id: string, own: Partial<MapTerminal> = {}): MapTerminal => ({
  id,
  position: [106, 29],
  names: { zh: id, en: id },
  place: id.slice(0, 5),
  placeNames: { zh: id, en: id },
  kind: 'rail_yard',
  ...own,
});
const along = () => [[107, 25] as const];

describe('the lines of a network', () => {
  it('are drawn once where links share a track, and can be pointed at each', () => {
    const drawn = drawLinks([link('one'), link('two')], along);
    expect(networkFeatures(drawn).features).toHaveLength(1);
    expect(linkFeatures(drawn).features.map(({ properties }) => properties?.link)).toEqual(['one', 'two']);
  });

  it('are drawn as open where an open and a closed link share a track', () => {
    const drawn = drawLinks([link('shut', { closed: true }), link('open')], along);
    expect(networkFeatures(drawn).features.map(({ properties }) => properties?.closed)).toEqual([false]);
  });

  it('are schematic where no course is known', () => {
    const [feature] = networkFeatures(drawLinks([link('one', { alignment: null })], along)).features;
    expect(feature?.properties?.schematic).toBe(true);
  });
});

describe('the marks of a network', () => {
  const terminals = [
    terminal('CNCKG-TJC'),
    terminal('CNCKG-GYP', { kind: 'river_port' }),
    terminal('SGSIN-PSA', { kind: 'sea_port' }),
  ];
  const isochrone: MapIsochrone = {
    origins: ['CNCKG-TJC'],
    reached: [{ terminal: 'SGSIN-PSA', band: 2, value: '6.1' }],
    outlines: null,
  };
  const marks = (...own: Parameters<typeof terminalFeatures>) =>
    terminalFeatures(...own).features.map(({ properties }) => properties ?? {});

  it('name a city once, by its first terminal', () => {
    expect(marks(terminals, null, null).map(({ namesPlace }) => namesPlace)).toEqual([true, false, true]);
  });

  it('put what is chosen first', () => {
    const [first] = marks(terminals, null, { kind: 'terminal', id: 'SGSIN-PSA' });
    expect(first).toMatchObject({ terminal: 'SGSIN-PSA', isEnd: true, isLarge: true });
  });

  it('have the colour of their band and its value, the origin the seal, the rest stand back', () => {
    expect(marks(terminals, isochrone, null)).toMatchObject([
      { terminal: 'CNCKG-TJC', icon: 'origin', isFaint: false },
      { terminal: 'SGSIN-PSA', icon: 'port-2', value: ' 6.1', isFaint: false },
      { terminal: 'CNCKG-GYP', icon: 'port', value: '', isFaint: true },
    ]);
  });
});

describe('the outlines of an isochrone', () => {
  const ring = [
    [106, 29],
    [107, 29],
    [107, 30],
    [106, 29],
  ] as const;
  const limits = (outlines: MapIsochrone['outlines']) =>
    outlineFeatures({ origins: [], reached: [], outlines }).features.map(({ properties, geometry }) => [
      properties?.limit,
      geometry.coordinates,
    ]);

  it('say which limit they stand for', () => {
    expect(limits({ far: [[ring]], near: [] })).toEqual([
      ['far', [[ring]]],
      ['near', []],
    ]);
  });

  it('are empty where there are none', () => {
    expect(limits(null)).toEqual([
      ['far', []],
      ['near', []],
    ]);
  });
});

describe('the layers of the network', () => {
  it('are the same in each theme, language and state', () => {
    const ids = (...own: Parameters<typeof networkLayers>) => networkLayers(...own).map(({ id }) => id);
    const first = ids('light', 'zh', { isFaint: false, isAirAlone: false });
    expect(new Set(first).size).toBe(first.length);
    expect(ids('dark', 'en', { isFaint: true, isAirAlone: true })).toEqual(first);
  });
});
