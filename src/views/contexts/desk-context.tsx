import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { TileBasemap } from '../../map/route/route-map.ts';
import {
  type BasemapActions,
  type BasemapState,
  createBasemapStore,
  reachableTiles,
} from '../../state/data/basemap-store.ts';
import type { DataDesk } from '../../state/data/data-desk.ts';
import type { DataActions, DataState } from '../../state/data/data-store.ts';
import { createDevice } from '../../state/device/device-store.ts';
import type { UserFiguresActions, UserFiguresState } from '../../state/figures/user-figures-store.ts';

const DeskContext = createContext<DataDesk | null>(null);

export const DeskProvider = DeskContext;

/** Null where an answer is shown without the engine behind it. */
export const useDeskIfAny = (): DataDesk | null => useContext(DeskContext);

export function useDesk(): DataDesk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no DeskProvider above this component');
  return desk;
}

/** One part of what the Data view shows, or one action on it. */
export const useData = <T,>(select: (state: DataState & DataActions) => T): T =>
  useStore(useDesk().data, select);

/** One part of the user's figures, or one action on them. */
export const useUserFigures = <T,>(select: (state: UserFiguresState & UserFiguresActions) => T): T =>
  useStore(useDesk().userFigures, select);

/** One part of the choice of a base map, or one action on it. */
export const useBasemap = <T,>(select: (state: BasemapState & BasemapActions) => T): T =>
  useStore(useDesk().basemap, select);

const BUNDLED = createBasemapStore(createDevice({ getItem: () => null, setItem: () => {} }));

/** The tiles to draw maps on now; null for the bundled ground. */
export const useTiles = (): TileBasemap | null =>
  useStore(useDeskIfAny()?.basemap ?? BUNDLED, reachableTiles);
