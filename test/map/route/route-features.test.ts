import { expect, test } from 'vitest';
import { drawRoutes, lineFeatures, wayFeatures } from '../../../src/map/route/route-features.ts';
import { stopFeatures } from '../../../src/map/route/stop-features.ts';
import { CHONGQING, DUISBURG, QINZHOU, route, section, stop } from './sample-route.ts';

const noPaths = () => null;
const border = [82.5, 45.2] as const;

const west = route('A', {
  sections: [section(CHONGQING, border, { mode: 'air' }), section(border, DUISBURG, { mode: 'air' })],
  stops: [
    stop('CNCKG-TJC', CHONGQING, { role: 'origin' }),
    stop('KZDOS-STN', border, { role: 'border', kind: 'border_crossing' }),
    stop('DEDUI-DIT', DUISBURG, { role: 'destination' }),
  ],
});
const south = route('B', {
  sections: [section(CHONGQING, QINZHOU)],
  stops: [
    stop('CNCKG-TJC', CHONGQING, { role: 'origin' }),
    stop('CNCKG-YZ', [106.75, 29.62]),
    stop('CNQZH-DLP', QINZHOU, { role: 'destination', kind: 'sea_port' }),
  ],
});
const drawn = drawRoutes([west, south], noPaths);

test('neighbouring sections of one mode are one line', () => {
  expect(
    lineFeatures(drawn, 'A').features.filter(({ properties }) => properties.mode === 'air'),
  ).toHaveLength(1);
});

test('only the selected route is chosen', () => {
  const emphasis = lineFeatures(drawn, 'B').features.map(({ properties }) => [
    properties.mode,
    properties.emphasis,
  ]);
  expect(emphasis).toEqual([
    ['air', 'other'],
    ['rail', 'chosen'],
  ]);
});

test('what other routes share is drawn once, also where they run it the other way', () => {
  const [there, on, back] = [CHONGQING, border, DUISBURG];
  const twice = drawRoutes(
    [
      route('A', { sections: [section(there, on, { mode: 'air' })] }),
      route('B', { sections: [section(on, there, { mode: 'air' }), section(there, back, { mode: 'air' })] }),
    ],
    noPaths,
  );
  const lengths = (selected: string | null): readonly number[] =>
    lineFeatures(twice, selected).features.map(({ geometry }) => geometry.coordinates.length);
  expect(lengths(null)).toEqual([twice[0]!.lines[0]!.points.length, twice[1]!.lines[1]!.points.length]);
  expect(lengths('B')[1]).toBeGreaterThan(lengths(null)[1]!);
});

test('every route can be pointed at whole, the chosen one on top', () => {
  const ways = wayFeatures(drawn, 'A').features.map(({ properties }) => properties.route);
  expect(ways).toEqual(['B', 'A', 'A']);
});

test('a terminal that several routes use is marked once', () => {
  const terminals = stopFeatures(drawn, 'A').features.map(({ properties }) => properties?.terminal);
  expect([...terminals].sort()).toEqual(['CNCKG-TJC', 'CNCKG-YZ', 'CNQZH-DLP', 'DEDUI-DIT', 'KZDOS-STN']);
});

test('a mark shows what the stop is: bull’s-eye, square, diamond or circle', () => {
  const icons = Object.fromEntries(
    stopFeatures(drawn, 'A').features.map(({ properties }) => [properties?.terminal, properties?.icon]),
  );
  expect(icons).toEqual({
    'CNCKG-TJC': 'origin',
    'CNCKG-YZ': 'terminal',
    'CNQZH-DLP': 'port',
    'DEDUI-DIT': 'terminal',
    'KZDOS-STN': 'border',
  });
});

test('a city is named once at small scales, by its most prominent stop', () => {
  const names = stopFeatures(drawn, 'A').features.map(({ properties }) => [
    properties?.terminal,
    properties?.namesPlace,
  ]);
  expect(names).toContainEqual(['CNCKG-TJC', true]);
  expect(names).toContainEqual(['CNCKG-YZ', false]);
});

test('the ends of the chosen route are fixed and bold, other stops give way', () => {
  const byTerminal = new Map(
    stopFeatures(drawn, 'A').features.map(({ properties }) => [properties?.terminal, properties]),
  );
  expect(byTerminal.get('DEDUI-DIT')).toMatchObject({ isEnd: true, isFixed: true });
  expect(byTerminal.get('KZDOS-STN')).toMatchObject({ isEnd: false, isFixed: false });
  expect(byTerminal.get('CNQZH-DLP')).toMatchObject({ isEnd: false, isFixed: false });
});
