import type { RouteMap } from './route-map-contract.ts';

/** Stands in where no map can be drawn, so that callers need no second path. */
export const inertRouteMap: RouteMap = {
  setRoutes: () => {},
  setLevers: () => {},
  setEvents: () => {},
  setHovered: () => {},
  setLanguage: () => {},
  setTheme: () => {},
  setTiles: () => {},
  fitRoute: () => {},
  routesInView: () => [],
  resize: () => {},
  capture: async () => null,
  destroy: () => {},
};
