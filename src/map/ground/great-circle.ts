import type { Position } from '../route/map-route.ts';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Kilometres over the sphere. */
export function greatCircleKm(from: Position, to: Position): number {
  return EARTH_RADIUS_KM * angleBetween(from, to);
}

/**
 * The shortest way over the sphere as points at most `stepKm` apart, both ends included. Longitudes run on
 * past 180 instead of jumping, starting from `from`.
 */
export function greatCircle(from: Position, to: Position, stepKm: number): readonly Position[] {
  const angle = angleBetween(from, to);
  const steps = Math.max(1, Math.ceil((EARTH_RADIUS_KM * angle) / stepKm));
  const points: Position[] = [from];
  let [lonBefore] = from;
  for (let step = 1; step < steps; step++) {
    const point = pointAt(from, to, angle, step / steps);
    lonBefore = nearestLon(point[0], lonBefore);
    points.push([lonBefore, point[1]]);
  }
  points.push([nearestLon(to[0], lonBefore), to[1]]);
  return points;
}

/** The longitude of the same meridian that lies within half a turn of `near`. */
export function nearestLon(lon: number, near: number): number {
  return lon - 360 * Math.round((lon - near) / 360);
}

/** The line with every longitude within half a turn of the one before, starting near `near`. */
export function unwrap(line: readonly Position[], near: number): readonly Position[] {
  let before = near;
  return line.map(([lon, lat]) => {
    before = nearestLon(lon, before);
    return [before, lat];
  });
}

function angleBetween([lonA, latA]: Position, [lonB, latB]: Position): number {
  const halfLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const halfLon = Math.sin(((lonB - lonA) * RADIANS) / 2);
  const squared = halfLat ** 2 + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * halfLon ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(squared)));
}

function pointAt(from: Position, to: Position, angle: number, share: number): Position {
  const [a, b] = [onSphere(from), onSphere(to)];
  const weightA = Math.sin((1 - share) * angle) / Math.sin(angle);
  const weightB = Math.sin(share * angle) / Math.sin(angle);
  const [x, y, z] = [
    weightA * a[0] + weightB * b[0],
    weightA * a[1] + weightB * b[1],
    weightA * a[2] + weightB * b[2],
  ];
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

function onSphere([lon, lat]: Position): readonly [x: number, y: number, z: number] {
  const ring = Math.cos(lat * RADIANS);
  return [ring * Math.cos(lon * RADIANS), ring * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}
