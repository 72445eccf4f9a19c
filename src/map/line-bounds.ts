import type { Position } from './route/map-route.ts';

/** West may lie beyond -180 and east beyond 180: the box is one piece wherever the antimeridian runs. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box around all points; null without any. */
export function boundsOf(points: readonly Position[]): Bounds | null {
  if (points.length === 0) return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, south, east, north };
}

/** Whether `inner` lies within `outer`, on whichever copy of the world `outer` shows. */
export function contains(outer: Bounds, inner: Bounds): boolean {
  const turn = 360 * Math.round((outer.west + outer.east - inner.west - inner.east) / 720);
  return (
    inner.west + turn >= outer.west &&
    inner.east + turn <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}
