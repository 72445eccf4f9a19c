import type { DifferenceMap } from './difference-map-contract.ts';

/** Stands in where no map can be drawn, so that callers need no second path. */
export const inertDifferenceMap: DifferenceMap = {
  setFlows: () => {},
  setMarked: () => {},
  setLanguage: () => {},
  setTheme: () => {},
  setTiles: () => {},
  resize: () => {},
  capture: async () => null,
  destroy: () => {},
};
