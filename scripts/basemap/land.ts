import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Kept in almost full detail: from the Bay of Bengal to the East China Sea, where most zooming goes. */
const DETAIL = { west: 94, south: -3, east: 126, north: 42 };
/** Share of all points that matter most by the area they span; outside the window only these are kept. */
const KEPT_SHARE = 0.062;
/** Inside the window a bend counts from this area on, in square degrees: under a pixel at zoom 9. */
const DETAIL_BEND = 0.00001;
/** Coasts beyond these latitudes see no cargo and count for a tenth. */
const ANTARCTIC = -56;
const ARCTIC = 72;
/** South of this the land is drawn closed over the pole, and its edge is no coast. */
const POLE_EDGE = -89;

/** Islets outside the window whose box is smaller than this, in degrees, are left out. */
const ISLET = 0.1;

type Ring = readonly Position[];

/** Polygons of all land with rings that never jump across the antimeridian. */
export function landPolygons(world: Topology): FeatureCollection<Polygon> {
  const light = simplified(world);
  const { features } = feature(light, light.objects.land as GeometryCollection);
  const polygons = features.flatMap((each) => polygonsOf(each as Feature<Polygon | MultiPolygon>));
  return {
    type: 'FeatureCollection',
    features: polygons
      .map((rings) => rings.map((ring) => eastOfCut(unrolled(ring))).filter(isVisible))
      .filter((rings) => rings.length > 0)
      .map((coordinates) => ({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Polygon', coordinates: coordinates.map((ring) => [...ring]) },
      })),
  };
}

/** The rings of the land without the edges that only close a polygon over the pole. */
export function coastLines(land: FeatureCollection<Polygon>): FeatureCollection<LineString> {
  const lines = land.features.flatMap((polygon) => polygon.geometry.coordinates.flatMap(withoutPoleEdges));
  return {
    type: 'FeatureCollection',
    features: lines.map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
}

function simplified(world: Topology): Topology {
  const threshold = quantile(presimplify(world, areaOnSphere), KEPT_SHARE);
  const weighted = presimplify(world, (triangle) => {
    const [lon, lat] = triangle[1];
    const area = areaOnSphere(triangle);
    return isInDetail(lon, lat) ? (area * threshold) / DETAIL_BEND : area;
  });
  return simplify(weighted, threshold);
}

/** Visvalingam's measure, in square degrees with degrees of longitude shrunk to their true width. */
function areaOnSphere([a, b, c]: readonly (readonly [number, number])[]): number {
  if (!a || !b || !c) return 0;
  const width = Math.cos((b[1] * Math.PI) / 180);
  const interest = b[1] < ANTARCTIC || b[1] > ARCTIC ? 0.1 : 1;
  return (interest * width * Math.abs((a[0] - c[0]) * (b[1] - a[1]) - (a[0] - b[0]) * (c[1] - a[1]))) / 2;
}

function polygonsOf({ geometry }: Feature<Polygon | MultiPolygon>): readonly (readonly Ring[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function isVisible(ring: Ring): boolean {
  if (ring.length < 4) return false;
  const [lon = 0, lat = 0] = ring[0] ?? [];
  if (isInDetail(lon, lat)) return true;
  const lons = ring.map(([east = 0]) => east);
  const lats = ring.map(([, north = 0]) => north);
  return span(lons) > ISLET || span(lats) > ISLET;
}

function isInDetail(lon: number, lat: number): boolean {
  return lon > DETAIL.west && lon < DETAIL.east && lat > DETAIL.south && lat < DETAIL.north;
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** Turns whole rounds of longitude into a run of their own; a ring around the pole is closed along it. */
function unrolled(ring: Ring): Ring {
  const points: Position[] = [];
  let turns = 0;
  let before: number | undefined;
  for (const [lon = 0, lat = 0] of ring) {
    if (before !== undefined && lon - before > 180) turns -= 360;
    if (before !== undefined && lon - before < -180) turns += 360;
    before = lon;
    points.push([lon + turns, lat]);
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[0] === last[0]) return points;
  return [...points, [last[0] ?? 0, -90], [first[0] ?? 0, -90], first];
}

/** Shifts a ring by whole rounds so that its western end lies on the map's first world. */
function eastOfCut(ring: Ring): Ring {
  const west = ring.reduce((least, [lon = 0]) => Math.min(least, lon), Number.POSITIVE_INFINITY);
  const shift = -360 * Math.floor((west + 180) / 360);
  return shift === 0 ? ring : ring.map(([lon = 0, lat = 0]) => [lon + shift, lat]);
}

function withoutPoleEdges(ring: Ring): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  const end = (): void => {
    if (line.length > 1) lines.push(line);
    line = [];
  };
  for (const [index, point] of ring.entries()) {
    const before = ring[index - 1];
    if (before && isPoleEdge(before, point)) end();
    line.push(point);
  }
  end();
  return lines;
}

function isPoleEdge([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): boolean {
  const alongCut = lonA === lonB && Math.abs(lonA) === 180;
  return alongCut || (latA < POLE_EDGE && latB < POLE_EDGE) || Math.min(latA, latB) <= -90;
}
