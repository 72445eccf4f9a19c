import type { NetworkMap, NetworkMapOptions } from './network-map-contract.ts';

export type { MapEvent } from '../events/map-event.ts';
export type { Bounds } from '../line-bounds.ts';
export type { MapFailure, MapLabels } from '../map-settings.ts';
export type { Position } from '../route/map-route.ts';
export type * from './network-map-contract.ts';

/** Loads the drawing engine and the base map, and fills the container. Never rejects: see `onFailure`. */
export async function createNetworkMap(
  container: HTMLElement,
  options: NetworkMapOptions,
): Promise<NetworkMap> {
  const { startNetworkMap } = await import('./network-map-controller.ts');
  return startNetworkMap(container, options);
}
