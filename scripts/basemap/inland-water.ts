import type { Feature, FeatureCollection, LineString, MultiLineString, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Closer to our own Yangtze than this, in degrees, a river of the world set is the same river drawn twice. */
const SAME_RIVER = 0.1;

/** Bends that span less than this, in square degrees, are dropped: two pixels at zoom 6. */
const BEND = 0.0008;

export function lakes(world: Topology): FeatureCollection<Polygon> {
  const { features } = feature(world, world.objects.lakes as GeometryCollection);
  return { type: 'FeatureCollection', features: features.map((each) => bare(each as Feature<Polygon>)) };
}

/** Rivers of the world without what runs where `own` runs. */
export function rivers(
  world: Topology,
  own: readonly (readonly Position[])[],
): FeatureCollection<LineString> {
  const light = simplify(presimplify(world, triangleArea), BEND);
  const { features } = feature(light, light.objects.rivers as GeometryCollection);
  const near = nearness(own);
  const lines = features
    .flatMap((each) => linesOf(each as Feature<LineString | MultiLineString>))
    .flatMap((line) => piecesWhere(line, (point) => !near(point)));
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) =>
      bare({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }),
    ),
  };
}

function triangleArea([a, b, c]: readonly (readonly [number, number])[]): number {
  if (!a || !b || !c) return 0;
  return Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1])) / 2;
}

function linesOf({ geometry }: Feature<LineString | MultiLineString>): readonly Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

function bare<G extends Polygon | LineString>({ geometry }: Feature<G>): Feature<G> {
  return { type: 'Feature', properties: {}, geometry };
}

function piecesWhere(line: readonly Position[], keep: (point: Position) => boolean): Position[][] {
  const pieces: Position[][] = [[]];
  for (const point of line) {
    if (keep(point)) pieces.at(-1)?.push(point);
    else pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

function nearness(lines: readonly (readonly Position[])[]): (point: Position) => boolean {
  const cells = new Set<string>();
  const cell = (value: number): number => Math.round(value / SAME_RIVER);
  for (const [lon = 0, lat = 0] of lines.flat()) {
    for (const east of [-1, 0, 1]) {
      for (const north of [-1, 0, 1]) cells.add(`${cell(lon) + east},${cell(lat) + north}`);
    }
  }
  return ([lon = 0, lat = 0]) => cells.has(`${cell(lon)},${cell(lat)}`);
}
