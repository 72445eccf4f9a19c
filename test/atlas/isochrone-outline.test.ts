import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isochroneOutline } from '../../src/atlas/isochrone-outline.ts';
import type { Outline, OutlinePoint } from '../../src/contract/isochrone.ts';

/** Places on a grid of hundredths of a degree, each at most once. */
const places = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 7000, max: 14_000 }), fc.integer({ min: -1000, max: 6000 })), {
    minLength: 1,
    maxLength: 60,
    selector: ([lon, lat]) => `${lon} ${lat}`,
  })
  .map((pairs) => pairs.map(([lon, lat]): OutlinePoint => [lon / 100, lat / 100]));

/** Whether an outline has a place inside. */
const holder =
  (outline: Outline) =>
  ([lon, lat]: OutlinePoint): boolean =>
    outline.length > 0 &&
    booleanPointInPolygon(
      [lon, lat],
      multiPolygon(outline.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x, y])))),
    );

describe('the outline of an isochrone', () => {
  it('holds every place within and no other, wherever they lie', () => {
    fc.assert(
      fc.property(places, fc.nat(), (all, cut) => {
        const size = 1 + (cut % all.length);
        const [within, without] = [all.slice(0, size), all.slice(size)];
        const holds = holder(isochroneOutline(within, without));
        return within.every(holds) && !without.some(holds);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps two places apart that are a kilometre from each other', () => {
    const holds = holder(isochroneOutline([[106.5, 29.5]], [[106.51, 29.5]]));
    expect([holds([106.5, 29.5]), holds([106.51, 29.5])]).toEqual([true, false]);
  });

  it('leaves a hole around a place without that lies among many within', () => {
    const ring: OutlinePoint[] = [
      [105, 29],
      [107, 29],
      [106, 30],
      [106, 28],
    ];
    const holds = holder(isochroneOutline(ring, [[106, 29]]));
    expect(holds([106, 29])).toBe(false);
    expect(ring.every(holds)).toBe(true);
  });

  it('is one piece around places near each other and two around places far apart', () => {
    expect(
      isochroneOutline(
        [
          [106, 29],
          [107, 30],
        ],
        [],
      ),
    ).toHaveLength(1);
    expect(
      isochroneOutline(
        [
          [106, 29],
          [4, 52],
        ],
        [],
      ),
    ).toHaveLength(2);
  });

  it('runs around a place that stands alone, hardly nearer on one side than on another', () => {
    const [[ring = []] = []] = isochroneOutline([[106, 0]], []);
    const away = ring.map(([lon, lat]) => Math.hypot(lon - 106, lat));
    expect(Math.min(...away)).toBeGreaterThan(2.5);
    expect(Math.max(...away)).toBeLessThan(2.9);
  });

  it('has closed rings', () => {
    for (const rings of isochroneOutline(
      [
        [106, 29],
        [107, 30],
        [111, 31],
      ],
      [[109, 30]],
    )) {
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  it('is nothing around nothing', () => {
    expect(isochroneOutline([], [[106, 29]])).toEqual([]);
  });
});
