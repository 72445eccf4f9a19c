import type { Bounds } from '../../../map/network/network-map.ts';
import type { Coordinates } from '../../../network/terminal.ts';

/** Rows shown of a list; the rest is reached by filters, by looking closer, or by name. */
export const MOST_ROWS = 50;

/** Whether a place lies in what the map shows, on whichever copy of the world. Without a map everything does. */
export function isInView({ lon, lat }: Coordinates, bounds: Bounds | null): boolean {
  if (bounds === null) return true;
  const { west, east, south, north } = bounds;
  const turn = 360 * Math.ceil((west - lon) / 360);
  return lon + turn <= east && lat >= south && lat <= north;
}
