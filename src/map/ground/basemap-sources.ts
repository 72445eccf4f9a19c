import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Basemap, PlaceLabel } from './basemap.ts';
import { type PackedLine, unpackRiver, unpackTopology } from './packed-topology.ts';
import { smoothed } from './smoothed.ts';

const GRATICULE_STEP = 10;
/** Beyond this zoom the tiles of the ground are enlarged: the data have no more detail. */
const GROUND_MAX_ZOOM = 8;

/** The base map as sources of a style. */
export function basemapSources(basemap: Basemap): Readonly<Record<string, GeoJSONSourceSpecification>> {
  const topology = unpackTopology(basemap.topology);
  return {
    land: ground(object(topology, 'land')),
    coast: ground(object(topology, 'coast')),
    lakes: ground(object(topology, 'lakes')),
    rivers: ground(object(topology, 'rivers')),
    yangtze: ground(
      collection([river('长江', 'Yangtze', basemap.yangtze), river('嘉陵江', 'Jialing', basemap.jialing)]),
    ),
    ridges: ground(
      collection(
        basemap.ridges.map(({ zh, en, coords }) =>
          lineFeature(
            { zh, en },
            coords.map(([lon, lat]) => [lon, lat]),
          ),
        ),
      ),
    ),
    graticule: ground(graticule()),
    places: source(collection(basemap.places.map(labelFeature))),
    'water-labels': source(collection(basemap.waterLabels.map(labelFeature))),
  };
}

function ground(data: FeatureCollection): GeoJSONSourceSpecification {
  return { ...source(data), maxzoom: GROUND_MAX_ZOOM };
}

function source(data: FeatureCollection): GeoJSONSourceSpecification {
  return { type: 'geojson', data };
}

function object(topology: Topology, name: string): FeatureCollection {
  return feature(topology, topology.objects[name] as GeometryCollection);
}

function collection(features: readonly Feature<Geometry>[]): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

function river(zh: string, en: string, line: PackedLine): Feature {
  const points = smoothed(unpackRiver(line), 2);
  return lineFeature(
    { zh, en },
    points.map(([lon, lat]) => [lon, lat]),
  );
}

function lineFeature(properties: Feature['properties'], coordinates: Position[]): Feature {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates } };
}

function labelFeature({ zh, en, lon, lat, rank }: PlaceLabel): Feature<Point> {
  return {
    type: 'Feature',
    properties: { zh, en, rank },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  };
}

function graticule(): FeatureCollection {
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: (to - from) / GRATICULE_STEP + 1 }, (_, i) => from + i * GRATICULE_STEP);
  const meridians = steps(-180, 170).map((lon) => [
    [lon, -80],
    [lon, 80],
  ]);
  const parallels = steps(-80, 80).map((lat) => [
    [-180, lat],
    [180, lat],
  ]);
  return collection([...meridians, ...parallels].map((line) => lineFeature({}, line)));
}
