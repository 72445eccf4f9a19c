import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { LineString, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBasemap } from '../../../scripts/basemap/ensure-basemap.ts';
import type { Basemap } from '../../../src/map/ground/basemap.ts';
import { unpackTopology } from '../../../src/map/ground/packed-topology.ts';

let text = '';
let basemap: Basemap;

beforeAll(() => {
  ensureBasemap();
  text = readFileSync(new URL('../../../build/basemap/basemap.json', import.meta.url), 'utf8');
  basemap = JSON.parse(text);
});

function geometries<G extends Polygon | LineString>(name: string): readonly G[] {
  const object = basemap.topology.objects[name] as GeometryCollection;
  return feature(unpackTopology(basemap.topology), object).features.map(({ geometry }) => geometry as G);
}

const longestStep = (line: readonly Position[]): number =>
  Math.max(0, ...line.slice(1).map((point, index) => Math.abs(point[0]! - line[index]![0]!)));

describe('the base map', () => {
  test('holds land, coast and water and nothing political', () => {
    expect(Object.keys(basemap.topology.objects).sort()).toEqual(['coast', 'lakes', 'land', 'rivers']);
  });

  test('travels in less than 200 kB', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(200_000);
  });

  test('has no ring of land that jumps across the map, but the edge of Antarctica', () => {
    const jumping = geometries<Polygon>('land').filter(({ coordinates }) =>
      coordinates.some((ring) => longestStep(ring) > 90 && ring.every(([, lat]) => lat! > -60)),
    );
    expect(jumping).toEqual([]);
  });

  test('has no coast along the antimeridian or under Antarctica', () => {
    for (const { coordinates } of geometries<LineString>('coast')) {
      expect(longestStep(coordinates)).toBeLessThan(90);
      for (const [index, [lon, lat]] of coordinates.entries()) {
        const before = coordinates[index - 1];
        if (!before) continue;
        expect(lat === -90 || (Math.abs(lon!) === 180 && before[0] === lon)).toBe(false);
      }
    }
  });

  test('keeps the islands of the South China Sea', () => {
    const inSea = geometries<Polygon>('land').filter(({ coordinates }) => {
      const [lon, lat] = coordinates[0]![0]!;
      return lon! > 110 && lon! < 118 && lat! > 4 && lat! < 19;
    });
    expect(inSea.length).toBeGreaterThan(10);
  });

  test('names every place in both languages, once', () => {
    for (const labels of [basemap.places, basemap.waterLabels]) {
      for (const { zh, en } of labels) {
        expect(zh).toMatch(/^[\u4e00-\u9fff]+$/);
        expect(en).not.toBe('');
      }
    }
    expect(new Set(basemap.places.map(({ en }) => en)).size).toBe(basemap.places.length);
  });
});
