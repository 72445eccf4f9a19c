import {
  bbox,
  booleanPointInPolygon,
  difference,
  featureCollection,
  multiPolygon,
  point,
  polygon,
  union,
} from '@turf/turf';
import { contours } from 'd3-contour';
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Outline, OutlinePoint } from '../contract/isochrone.ts';
import { type Field, onPlane, onSphere, type Plane, reachField } from './reach-field.ts';

type Area = Feature<Polygon | MultiPolygon>;
/** Polygons on the plane, each its outer ring and its holes. */
type Polygons = Position[][][];

/** Cells of the grid on which the outline is found, degrees; wider where the places lie all over the world. */
const STEP = 0.7;
const MOST_CELLS = 40_000;
/** Around a place that the outline has on the wrong side: this share of the way to the nearest of the others. */
const OWN_SHARE = 0.45;
const LARGEST_OWN = 1.2;
const CORNERS = 16;
/** Of a degree: a metre. Exact arithmetic on fewer digits is faster. */
const PLACES = 1e5;

/**
 * The ground that holds every place within and none without: a smooth outline around the places within, mended where
 * it has a place on the wrong side. Mending draws a disc around that place which reaches less than half way to the
 * nearest of the others, so no mending undoes another. Only two places on one point cannot be told apart. Empty when
 * nothing is within.
 */
export function isochroneOutline(within: readonly OutlinePoint[], without: readonly OutlinePoint[]): Outline {
  if (within.length === 0) return [];
  const [inside, outside] = [within.map(onPlane), without.map(onPlane)];
  const outline = smoothOutline(inside, outside);
  const missing = inside.filter((place) => !holds(outline, place));
  const grown = join(
    outline,
    missing.map((place) => disc(place, outside)),
  );
  const wrong = outside.filter((place) => holds(grown, place) && nearest(place, inside) > 0);
  const cut = cutOut(
    grown,
    wrong.map((place) => disc(place, inside)),
  );
  return cut.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]) => onSphere([x, y]))));
}

const holds = (polygons: Polygons, place: Plane): boolean =>
  polygons.length > 0 && booleanPointInPolygon(point([...place]), multiPolygon(polygons));

function smoothOutline(inside: readonly Plane[], outside: readonly Plane[]): Polygons {
  const { west, south, columns, rows, step, values } = fieldOf(inside, outside);
  const { coordinates } = contours()
    .size([columns, rows])
    .contour([...values], 0);
  // A cell's value lies at its middle, half a step from its corner.
  const place = ([column = 0, row = 0]: Position): Position => [
    west + (column - 0.5) * step,
    south + (row - 0.5) * step,
  ];
  return coordinates.map((rings) => rings.map((ring) => rounded(softened(ring.map(place)))));
}

/** On the finest grid that is not too large to be quick. */
function fieldOf(inside: readonly Plane[], outside: readonly Plane[]): Field {
  const fine = reachField(inside, outside, STEP);
  const excess = Math.sqrt((fine.columns * fine.rows) / MOST_CELLS);
  return excess <= 1 ? fine : reachField(inside, outside, STEP * excess);
}

/** Chaikin, all the way round: cuts each corner of a ring a quarter in from both sides. */
function softened(ring: readonly Position[]): Position[] {
  const cut = ring.slice(1).flatMap((to, index): Position[] => {
    const from = ring[index] ?? to;
    return [between(from, to, 0.25), between(from, to, 0.75)];
  });
  return closed(cut);
}

const between = ([xA = 0, yA = 0]: Position, [xB = 0, yB = 0]: Position, share: number): Position => [
  xA + (xB - xA) * share,
  yA + (yB - yA) * share,
];

const closed = (ring: Position[]): Position[] => [...ring, ...ring.slice(0, 1)];

const rounded = (ring: readonly Position[]): Position[] =>
  ring.map((corner) => corner.map((value) => Math.round(value * PLACES) / PLACES));

function disc([x, y]: Plane, others: readonly Plane[]): Position[][] {
  const radius = Math.min(LARGEST_OWN, OWN_SHARE * nearest([x, y], others));
  const corners = Array.from({ length: CORNERS }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return [closed(corners)];
}

const nearest = ([x, y]: Plane, others: readonly Plane[]): number =>
  others.reduce(
    (least, other) => Math.min(least, Math.hypot(other[0] - x, other[1] - y)),
    Number.POSITIVE_INFINITY,
  );

/** Exact arithmetic over all of an outline takes long: only what the pieces may touch is joined or cut. */
function join(area: Polygons, pieces: Polygons): Polygons {
  const { touched, rest } = splitBy(area, pieces);
  const parts = [...touched, ...pieces];
  return [...rest, ...(parts.length > 1 ? polygonsOf(union(featuresOf(parts))) : parts)];
}

function cutOut(area: Polygons, pieces: Polygons): Polygons {
  const { touched, rest } = splitBy(area, pieces);
  if (touched.length === 0) return area;
  const cut = difference(featureCollection([multiPolygon(touched), multiPolygon(pieces)]));
  return [...rest, ...polygonsOf(cut)];
}

const featuresOf = (polygons: Polygons) => featureCollection(polygons.map((rings) => polygon(rings)));

function splitBy(area: Polygons, pieces: Polygons) {
  const boxes = pieces.map((piece) => bbox(polygon(piece)));
  const touched: Polygons = [];
  const rest: Polygons = [];
  for (const rings of area) {
    const box = bbox(polygon(rings));
    (boxes.some((other) => overlap(box, other)) ? touched : rest).push(rings);
  }
  return { touched, rest };
}

const overlap = ([west, south, east, north]: BBox, other: BBox): boolean =>
  west <= other[2] && other[0] <= east && south <= other[3] && other[1] <= north;

function polygonsOf(area: Area | null): Polygons {
  if (area === null) return [];
  const { geometry } = area;
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
