import type { createDifferenceMap as CreateDifferenceMap } from '../../src/map/difference/difference-map.ts';
import { inertDifferenceMap } from '../../src/map/difference/inert-difference-map.ts';
import { inertNetworkMap } from '../../src/map/network/inert-network-map.ts';
import type { createNetworkMap as CreateNetworkMap } from '../../src/map/network/network-map.ts';
import { inertRouteMap } from '../../src/map/route/inert-route-map.ts';
import type { createRouteMap as CreateRouteMap } from '../../src/map/route/route-map.ts';

interface Maps {
  createRouteMap: typeof CreateRouteMap;
  createNetworkMap: typeof CreateNetworkMap;
  createDifferenceMap: typeof CreateDifferenceMap;
}

/**
 * What views under test open in place of a map: none can be drawn, as on a device without WebGL. A test that looks at
 * what a view asks of its map spies on these.
 */
export const standingInMaps: Maps = {
  async createRouteMap(_, { onFailure }) {
    onFailure?.('no_webgl');
    return inertRouteMap;
  },
  async createNetworkMap(_, { onFailure }) {
    onFailure?.('no_webgl');
    return inertNetworkMap;
  },
  createDifferenceMap: async () => inertDifferenceMap,
};

export const createRouteMap: typeof CreateRouteMap = (...args) => standingInMaps.createRouteMap(...args);
export const createNetworkMap: typeof CreateNetworkMap = (...args) =>
  standingInMaps.createNetworkMap(...args);
export const createDifferenceMap: typeof CreateDifferenceMap = (...args) =>
  standingInMaps.createDifferenceMap(...args);
