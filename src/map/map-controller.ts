import { mapLayers, ROUTE_SOURCES } from './ground/map-style.ts';
import { openMap } from './open-map.ts';
import { inertRouteMap } from './route/inert-route-map.ts';
import type { RouteMap, RouteMapOptions } from './route/route-map-contract.ts';
import { RouteMapController } from './route/route-map-controller.ts';

/** Draws the map, or reports why it cannot be drawn. */
export async function startRouteMap(container: HTMLElement, options: RouteMapOptions): Promise<RouteMap> {
  const layers = mapLayers(options.theme, options.language);
  const opened = await openMap(container, options, layers, ROUTE_SOURCES);
  return opened ? new RouteMapController(container, opened.map, options, opened.paths) : inertRouteMap;
}
