import type { DifferenceMap, DifferenceMapOptions } from './difference-map-contract.ts';

export type { MapFailure, MapLabels } from '../map-settings.ts';
export type * from './difference-map-contract.ts';

/** Loads the drawing engine and the base map, and fills the container. Never rejects: see `onFailure`. */
export async function createDifferenceMap(
  container: HTMLElement,
  options: DifferenceMapOptions,
): Promise<DifferenceMap> {
  const { startDifferenceMap } = await import('./difference-map-controller.ts');
  return startDifferenceMap(container, options);
}
