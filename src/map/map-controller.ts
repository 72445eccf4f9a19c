import { inertRouteMap } from './inert-route-map.ts';
import { mapLayers, ROUTE_SOURCES } from './map-style.ts';
import { openMap } from './open-map.ts';
import type { RouteMap, RouteMapOptions } from './route-map-contract.ts';
import { RouteMapController } from './route-map-controller.ts';

/** Draws the map, or reports why it cannot be drawn. */
export async function startRouteMap(container: HTMLElement, options: RouteMapOptions): Promise<RouteMap> {
  const layers = mapLayers(options.theme, options.language);
  const opened = await openMap(container, options, layers, ROUTE_SOURCES);
  return opened ? new RouteMapController(container, opened.map, options, opened.paths) : inertRouteMap;
}
