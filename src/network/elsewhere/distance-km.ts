import type { Coordinates } from '../terminal.ts';

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Kilometres between two positions over the sphere. */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const halfLat = ((to.lat - from.lat) * RADIANS) / 2;
  const halfLon = ((to.lon - from.lon) * RADIANS) / 2;
  const chord =
    Math.sin(halfLat) ** 2 +
    Math.cos(from.lat * RADIANS) * Math.cos(to.lat * RADIANS) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
