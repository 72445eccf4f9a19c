import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isochroneHull } from '../../../src/map/network/isochrone-hull.ts';
import type { Position } from '../../../src/map/route/map-route.ts';

/** Places on a grid of hundredths of a degree, each at most once. */
const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 7000, max: 14_000 }), fc.integer({ min: -1000, max: 6000 })), {
    minLength: 1,
    maxLength: 60,
    selector: ([lon, lat]) => `${lon} ${lat}`,
  })
  .map((pairs) => pairs.map(([lon, lat]): Position => [lon / 100, lat / 100]));

const inHull = (within: readonly Position[], without: readonly Position[], [lon, lat]: Position): boolean => {
  const hull = isochroneHull(within, without);
  return hull !== null && booleanPointInPolygon([lon, lat], hull);
};

describe('the outline of an isochrone', () => {
  it('holds every place within and no other, wherever they lie', () => {
    fc.assert(
      fc.property(places, fc.nat(), (all, cut) => {
        const size = 1 + (cut % all.length);
        const [within, without] = [all.slice(0, size), all.slice(size)];
        const hull = isochroneHull(within, without);
        if (hull === null) return false;
        const holds = ([lon, lat]: Position) => booleanPointInPolygon([lon, lat], hull);
        return within.every(holds) && !without.some(holds);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps two places apart that are a kilometre from each other', () => {
    expect(inHull([[106.5, 29.5]], [[106.51, 29.5]], [106.5, 29.5])).toBe(true);
    expect(inHull([[106.5, 29.5]], [[106.51, 29.5]], [106.51, 29.5])).toBe(false);
  });

  it('leaves a hole around a place without that lies among many within', () => {
    const ring: Position[] = [
      [105, 29],
      [107, 29],
      [106, 30],
      [106, 28],
    ];
    expect(inHull(ring, [[106, 29]], [106, 29])).toBe(false);
    expect(ring.every((place) => inHull(ring, [[106, 29]], place))).toBe(true);
  });

  it('is one piece around places near each other and two around places far apart', () => {
    const shape = (...within: Position[]) => isochroneHull(within, [])?.geometry;
    const pieces = (geometry: ReturnType<typeof shape>) =>
      geometry?.type === 'MultiPolygon' ? geometry.coordinates.length : 1;
    expect(pieces(shape([106, 29], [107, 30]))).toBe(1);
    expect(pieces(shape([106, 29], [4, 52]))).toBe(2);
  });

  it('is nothing around nothing', () => {
    expect(isochroneHull([], [[106, 29]])).toBeNull();
  });
});
