import type { NetworkMap } from './network-map-contract.ts';

/** Stands in where no map can be drawn, so that callers need no second path. */
export const inertNetworkMap: NetworkMap = {
  setNetwork: () => {},
  fitLinks: () => {},
  setSelection: () => {},
  setIsochrone: () => {},
  setEvents: () => {},
  setLanguage: () => {},
  setTheme: () => {},
  setTiles: () => {},
  resize: () => {},
  destroy: () => {},
};
