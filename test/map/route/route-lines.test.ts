import { expect, test } from 'vitest';
import { routeLines, stopPositions } from '../../../src/map/route/route-lines.ts';
import { CHONGQING, LOS_ANGELES, QINZHOU, route, section, stop } from './sample-route.ts';

const noPaths = () => null;

test('a section runs from terminal to terminal along its alignment', () => {
  const sections = [section(CHONGQING, QINZHOU, { alignment: 'line' })];
  const [line] = routeLines(route('A', { sections }), () => [
    [106.7, 26.5],
    [108.3, 22.8],
  ]);
  expect(line!.points).toEqual([CHONGQING, [106.7, 26.5], [108.3, 22.8], QINZHOU]);
  expect(line!.schematic).toBe(false);
});

test('a section travelled backwards turns its alignment round', () => {
  const sections = [section(QINZHOU, CHONGQING, { alignment: 'line', forward: false })];
  const [line] = routeLines(route('A', { sections }), () => [
    [106.7, 26.5],
    [108.3, 22.8],
  ]);
  expect(line!.points).toEqual([QINZHOU, [108.3, 22.8], [106.7, 26.5], CHONGQING]);
});

test('without a line a road is schematic and a flight is not', () => {
  const sections = [
    section(CHONGQING, QINZHOU, { mode: 'road' }),
    section(QINZHOU, LOS_ANGELES, { mode: 'air' }),
  ];
  expect(routeLines(route('A', { sections }), noPaths).map(({ schematic }) => schematic)).toEqual([
    true,
    false,
  ]);
});

test('sections after a Pacific crossing stay on the same copy of the world', () => {
  const chicago = [-87.9, 41.98] as const;
  const sections = [
    section(CHONGQING, LOS_ANGELES, { mode: 'air' }),
    section(LOS_ANGELES, chicago, { mode: 'road' }),
  ];
  const lines = routeLines(route('A', { sections }), noPaths);
  expect(lines[1]!.points[0]).toEqual([241.75, 33.74]);
  expect(lines[1]!.points.at(-1)![0]).toBeCloseTo(360 - 87.9, 9);
});

test('a stop is marked where the line ends, beyond 180 degrees if need be', () => {
  const crossing = route('A', {
    sections: [section(CHONGQING, LOS_ANGELES, { mode: 'air' })],
    stops: [stop('LAX', LOS_ANGELES)],
  });
  expect(stopPositions(crossing, routeLines(crossing, noPaths))).toEqual([[241.75, 33.74]]);
});
