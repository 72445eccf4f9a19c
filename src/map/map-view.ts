import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from './line-bounds.ts';

/** What of the world a map shows now. */
export function viewOf(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return {
    west: bounds.getWest(),
    south: bounds.getSouth(),
    east: bounds.getEast(),
    north: bounds.getNorth(),
  };
}
