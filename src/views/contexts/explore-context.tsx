import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ExploreState } from '../../state/explore/explore-state.ts';
import type { ExploreActions, ExploreStore } from '../../state/explore/explore-store.ts';
import type { Atlas } from '../explore/atlas.ts';

const ExploreContext = createContext<ExploreStore | null>(null);
const AtlasContext = createContext<Atlas | null>(null);

export const ExploreProvider = ExploreContext;
export const AtlasProvider = AtlasContext;

export function useExploreStore(): ExploreStore {
  const store = useContext(ExploreContext);
  if (store === null) throw new Error('no ExploreProvider above this component');
  return store;
}

/** One part of Explore's state or one action; the component follows that part alone. */
export const useExplore = <T,>(select: (state: ExploreState & ExploreActions) => T): T =>
  useStore(useExploreStore(), select);

/** The network, ready to be looked up. */
export function useAtlas(): Atlas {
  const atlas = useContext(AtlasContext);
  if (atlas === null) throw new Error('no AtlasProvider above this component');
  return atlas;
}
