import { featureCollection, polygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Position } from './map-route.ts';

/** How far around a place the ground counts as reached when nothing else is near. */
const REACH_KM = 260;
const CORNERS = 48;
const EARTH_RADIUS_KM = 6371.0088;
const DEGREES = 180 / Math.PI;

/** Mercator with x and y in degrees of longitude at the equator. */
type Plane = readonly [x: number, y: number];

/**
 * The ground that holds every place within and none without: around each place within a disc, cut back halfway
 * towards every place without. Each piece is convex and keeps its own place, so their union does so too, wherever
 * the places lie; only two places on one point cannot be told apart. Null when nothing is within.
 */
export function isochroneHull(
  within: readonly Position[],
  without: readonly Position[],
): Feature<Polygon | MultiPolygon> | null {
  const others = without.map(onPlane);
  const pieces = within
    .map((position) => cutBack(onPlane(position), discOf(position), others))
    .filter((piece) => piece.length > 2)
    .map((piece) => polygon([closed(piece.map(onSphere))]));
  const [first] = pieces;
  if (first === undefined) return null;
  return pieces.length === 1 ? first : union(featureCollection(pieces));
}

/** A disc as drawn on the map: larger towards the poles, as everything there. */
function discOf([lon, lat]: Position): readonly Plane[] {
  const [x, y] = onPlane([lon, lat]);
  const radius = ((REACH_KM / EARTH_RADIUS_KM) * DEGREES) / Math.cos(lat / DEGREES);
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });
}

/** What of a convex piece lies nearer to `own` than to any of the others. */
function cutBack(own: Plane, piece: readonly Plane[], others: readonly Plane[]): readonly Plane[] {
  return others.reduce((left, other) => nearerTo(own, other, left), piece);
}

/** Sutherland and Hodgman's clip along the line halfway between two places. */
function nearerTo(own: Plane, other: Plane, piece: readonly Plane[]): readonly Plane[] {
  const [dx, dy] = [other[0] - own[0], other[1] - own[1]];
  const middle = ((own[0] + other[0]) * dx + (own[1] + other[1]) * dy) / 2;
  const beyond = ([x, y]: Plane): number => x * dx + y * dy - middle;
  if (dx === 0 && dy === 0) return piece;
  return piece.flatMap((to, index) => {
    const from = piece.at(index - 1) ?? to;
    const [before, after] = [beyond(from), beyond(to)];
    const share = before / (before - after);
    const crossing: Plane = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    if (after <= 0) return before > 0 ? [crossing, to] : [to];
    return before <= 0 ? [crossing] : [];
  });
}

const onPlane = ([lon, lat]: Position): Plane => [lon, DEGREES * Math.asinh(Math.tan(lat / DEGREES))];
const onSphere = ([x, y]: Plane): [number, number] => [x, DEGREES * Math.atan(Math.sinh(y / DEGREES))];

const closed = (ring: [number, number][]): [number, number][] => [...ring, ...ring.slice(0, 1)];
