import {
  booleanPointInPolygon,
  difference,
  featureCollection,
  isobands,
  multiPolygon,
  point,
  polygon,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Position as Point, Polygon } from 'geojson';
import { smoothed } from '../ground/smoothed.ts';
import type { Position } from '../route/map-route.ts';
import { type Field, onPlane, onSphere, type Plane, reachField } from './reach-field.ts';

type Area = Feature<Polygon | MultiPolygon>;

/** Cells of the grid on which the outline is found, degrees; wider where the places lie all over the world. */
const STEP = 0.7;
const MOST_CELLS = 40_000;
const ROUNDS = 1;
/** Around a place that the outline has on the wrong side: this share of the way to the nearest of the others. */
const OWN_SHARE = 0.45;
const LARGEST_OWN = 1.2;
const CORNERS = 16;

/**
 * The ground that holds every place within and none without: a smooth outline around the places within, mended where
 * it has a place on the wrong side. Mending draws a disc around that place which reaches less than half way to the
 * nearest of the others, so no mending undoes another. Only two places on one point cannot be told apart. Null when
 * nothing is within.
 */
export function isochroneHull(within: readonly Position[], without: readonly Position[]): Area | null {
  if (within.length === 0) return null;
  const [inside, outside] = [within.map(onPlane), without.map(onPlane)];
  const outline = outlineOf(inside, outside);
  const missing = inside.filter((place) => !outline || !holds(outline, place));
  const grown = join([...(outline ? [outline] : []), ...missing.map((place) => disc(place, outside))]);
  if (grown === null) return null;
  const wrong = outside.filter((place) => holds(grown, place) && nearest(place, inside) > 0);
  const cut =
    wrong.length === 0
      ? grown
      : cutOut(
          grown,
          wrong.map((place) => disc(place, inside)),
        );
  return cut === null ? null : onGround(cut);
}

const holds = (area: Area, place: Plane): boolean => booleanPointInPolygon(point([...place]), area);

function outlineOf(inside: readonly Plane[], outside: readonly Plane[]): Area | null {
  const field = fieldOf(inside, outside);
  const [band] = isobands(gridPoints(field), [0, Number.MAX_VALUE], { zProperty: 'value' }).features;
  if (!band || band.geometry.coordinates.length === 0) return null;
  return multiPolygon(band.geometry.coordinates.map((rings) => rings.map(softened)));
}

/** On the finest grid that is not too large to be quick. */
function fieldOf(inside: readonly Plane[], outside: readonly Plane[]): Field {
  const fine = reachField(inside, outside, STEP);
  const excess = Math.sqrt((fine.columns * fine.rows) / MOST_CELLS);
  return excess <= 1 ? fine : reachField(inside, outside, STEP * excess);
}

function gridPoints({ west, south, columns, rows, step, values }: Field) {
  const points = Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    return point([west + column * step, south + row * step], { value: values[at] });
  });
  return featureCollection(points);
}

const softened = (ring: readonly Point[]): Point[] => {
  const line = ring.map(([x = 0, y = 0]): Position => [x, y]);
  return smoothed(line, ROUNDS).map(([x, y]) => [x, y]);
};

function disc(place: Plane, others: readonly Plane[]): Area {
  const radius = Math.min(LARGEST_OWN, OWN_SHARE * nearest(place, others));
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner): Point => {
    const angle = (2 * Math.PI * (corner % CORNERS)) / CORNERS;
    return [place[0] + radius * Math.cos(angle), place[1] + radius * Math.sin(angle)];
  });
  return polygon([ring]);
}

const nearest = ([x, y]: Plane, others: readonly Plane[]): number =>
  Math.min(...others.map((other) => Math.hypot(other[0] - x, other[1] - y)));

const join = ([first, ...rest]: readonly Area[]): Area | null =>
  first === undefined ? null : rest.length === 0 ? first : union(featureCollection([first, ...rest]));

const cutOut = (area: Area, pieces: readonly Area[]): Area | null =>
  difference(featureCollection([area, ...pieces]));

function onGround(area: Area): Area {
  const { geometry } = area;
  const lift = (rings: readonly Point[][]): Point[][] =>
    rings.map((ring) => ring.map(([x = 0, y = 0]) => onSphere([x, y])));
  return geometry.type === 'Polygon'
    ? polygon(lift(geometry.coordinates))
    : multiPolygon(geometry.coordinates.map(lift));
}
