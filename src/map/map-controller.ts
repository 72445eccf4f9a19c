import { inertRouteMap } from './inert-route-map.ts';
import type { RouteMap, RouteMapOptions } from './route-map.ts';

/** Draws the map, or reports why it cannot be drawn. */
export async function startRouteMap(_container: HTMLElement, options: RouteMapOptions): Promise<RouteMap> {
  options.onFailure?.('no_webgl');
  return inertRouteMap;
}
