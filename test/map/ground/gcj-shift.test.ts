import { distance } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { shiftedToGcj02 } from '../../../src/map/ground/gcj-shift.ts';

const CHONGQING = [106.33, 29.63];
const of = (geometry: Geometry): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { id: 'here' }, geometry }],
});
const shiftOf = (lon: number, lat: number): number => {
  const [feature] = shiftedToGcj02(of({ type: 'Point', coordinates: [lon, lat] })).features;
  return feature?.geometry.type === 'Point'
    ? distance([lon, lat], feature.geometry.coordinates, { units: 'meters' })
    : Number.NaN;
};

describe('the shift to GCJ-02', () => {
  it('moves Chongqing some 380 m east and 290 m south', () => {
    const [feature] = shiftedToGcj02(of({ type: 'Point', coordinates: CHONGQING })).features;
    expect(feature?.properties).toEqual({ id: 'here' });
    if (feature?.geometry.type !== 'Point') throw new Error('not a point');
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    expect((lon - 106.33) * 111_320 * Math.cos((29.63 * Math.PI) / 180)).toBeCloseTo(377, -1);
    expect((lat - 29.63) * 111_195).toBeCloseTo(-289, -1);
  });

  it.each([
    ['Singapore', 103.76, 1.27],
    ['Laem Chabang', 100.89, 13.07],
    ['Duisburg', 6.72, 51.4],
    ['Los Angeles beyond the antimeridian', 241.75, 33.74],
  ])('leaves %s where it is', (_, lon, lat) => {
    expect(shiftOf(lon, lat)).toBe(0);
  });

  it.each([
    ['Yangpu', 109.18, 19.73],
    ['Shanghai', 121.59, 31.36],
    ['Alashankou', 82.57, 45.17],
  ])('moves %s by a few hundred metres', (_, lon, lat) => {
    expect(shiftOf(lon, lat)).toBeGreaterThan(100);
    expect(shiftOf(lon, lat)).toBeLessThan(800);
  });

  it('moves every point of every kind of shape alike, and not the shape it was given', () => {
    const line = [CHONGQING, [106.73, 29.61], [103.76, 1.27]];
    const shapes: readonly Geometry[] = [
      { type: 'LineString', coordinates: line },
      { type: 'MultiPoint', coordinates: line },
      { type: 'MultiLineString', coordinates: [line] },
      { type: 'Polygon', coordinates: [line] },
      { type: 'MultiPolygon', coordinates: [[line]] },
    ];
    const before = JSON.stringify(shapes);
    const [first, ...others] = shapes.map((geometry) => {
      const [feature] = shiftedToGcj02(of({ type: 'GeometryCollection', geometries: [geometry] })).features;
      const [only] = feature?.geometry.type === 'GeometryCollection' ? feature.geometry.geometries : [];
      return only && 'coordinates' in only ? only.coordinates.flat(Number.POSITIVE_INFINITY) : [];
    });
    expect(first).toHaveLength(6);
    expect(first?.slice(4)).toEqual([103.76, 1.27]);
    expect(first?.slice(0, 2)).not.toEqual(CHONGQING);
    for (const other of others) expect(other).toEqual(first);
    expect(JSON.stringify(shapes)).toBe(before);
  });
});
