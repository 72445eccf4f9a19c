import type { RouteMap, RouteMapOptions } from './route-map-contract.ts';

export type { MapEvent } from '../events/map-event.ts';
export type { TileBasemap } from '../ground/tile-basemap.ts';
export type { TileStatus, TileWords } from '../ground/tile-status.ts';
export type { MapFailure, MapLabels, MapLanguage, MapPadding, MapTheme } from '../map-settings.ts';
export type { MapLever } from './map-lever.ts';
export type { MapRoute, MapSection, MapStop, Position, StopRole } from './map-route.ts';
export type { RouteMap, RouteMapOptions } from './route-map-contract.ts';

/** Loads the drawing engine and the base map, and fills the container. Never rejects: see `onFailure`. */
export async function createRouteMap(container: HTMLElement, options: RouteMapOptions): Promise<RouteMap> {
  const { startRouteMap } = await import('../map-controller.ts');
  return startRouteMap(container, options);
}
