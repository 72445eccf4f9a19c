import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { LineIndex } from '../../src/network/check/ground.ts';

const require = createRequire(import.meta.url);
/** Countries of Natural Earth at 1:10 million, numbered by ISO 3166-1. */
const COUNTRIES = 'world-atlas/countries-10m.json';

/** The land of one country. */
export interface CountryOutline {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly land: LineIndex;
}

/** Every country and region that ISO 3166-1 lists; ground that has no code belongs to none. */
export function countryOutlines(): readonly CountryOutline[] {
  const world: Topology = JSON.parse(readFileSync(require.resolve(COUNTRIES), 'utf8'));
  const { features } = feature(world, world.objects.countries as GeometryCollection);
  return features.flatMap(({ id, geometry }) => {
    const code = id === undefined ? undefined : alphaOf(String(id));
    if (code === undefined) return [];
    const rings = ringsOf(geometry as Polygon | MultiPolygon);
    const points = rings.flat();
    const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)];
    return [{ code, ...spanOf(lons, lats), land: new LineIndex(rings) }];
  });
}

type Ring = Polygon['coordinates'][number];

const ringsOf = (geometry: Polygon | MultiPolygon): readonly Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();

const spanOf = (lons: readonly number[], lats: readonly number[]) => ({
  west: lons.reduce((least, lon) => Math.min(least, lon)),
  east: lons.reduce((most, lon) => Math.max(most, lon)),
  south: lats.reduce((least, lat) => Math.min(least, lat)),
  north: lats.reduce((most, lat) => Math.max(most, lat)),
});

/** The letters of a country's number: a number is an older spelling of the region, which a locale is rid of. */
const alphaOf = (number: string): string | undefined => new Intl.Locale(`und-${number}`).region;
