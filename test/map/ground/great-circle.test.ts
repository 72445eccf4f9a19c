import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greatCircle, greatCircleKm, nearestLon, unwrap } from '../../../src/map/ground/great-circle.ts';
import type { Position } from '../../../src/map/route/map-route.ts';

const SHANGHAI: Position = [121.8, 31.14];
const LOS_ANGELES: Position = [-118.41, 33.94];

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);

test('a degree of latitude is 111.2 km', () => {
  expect(greatCircleKm([106, 29], [106, 30])).toBeCloseTo(111.195, 3);
});

test('a quarter of the equator is a quarter of the circumference', () => {
  expect(greatCircleKm([0, 0], [90, 0])).toBeCloseTo((6371.0088 * Math.PI) / 2, 6);
});

describe('a way across the Pacific', () => {
  const way = greatCircle(SHANGHAI, LOS_ANGELES, 100);

  test('runs on past 180 degrees and ends on the next copy of the world', () => {
    expect(way.at(-1)).toEqual([-118.41 + 360, 33.94]);
    expect(way.some(([lon]) => lon > 180)).toBe(true);
  });

  test('goes east all the way, without a jump', () => {
    way.slice(1).forEach(([lon], index) => {
      expect(lon).toBeGreaterThan(way[index]![0]);
      expect(lon - way[index]![0]).toBeLessThan(10);
    });
  });

  test('bends north of both ends', () => {
    expect(Math.max(...way.map(([, lat]) => lat))).toBeGreaterThan(45);
  });
});

test('the points of a great circle are no farther apart than asked and as long as the distance', () => {
  fc.assert(
    fc.property(position, position, (from, to) => {
      const whole = greatCircleKm(from, to);
      fc.pre(whole > 1 && whole < 19_000);
      const way = greatCircle(from, to, 250);
      const legs = way.slice(1).map((point, index) => greatCircleKm(way[index]!, point));
      expect(Math.max(...legs)).toBeLessThan(250.001);
      expect(legs.reduce((sum, km) => sum + km, 0)).toBeCloseTo(whole, 3);
    }),
  );
});

test('the nearest longitude is the same meridian within half a turn', () => {
  expect(nearestLon(-118, 122)).toBe(242);
  expect(nearestLon(242, -100)).toBe(-118);
  expect(nearestLon(10, 20)).toBe(10);
});

test('unwrapping keeps every step below half a turn', () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 2, maxLength: 30 }), (line) => {
      const unwrapped = unwrap(line, line[0]![0]);
      unwrapped.slice(1).forEach(([lon], index) => {
        expect(Math.abs(lon - unwrapped[index]![0])).toBeLessThanOrEqual(180.000001);
      });
    }),
  );
});
