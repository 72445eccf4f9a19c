import { useMemo } from 'react';
import { type ShownIsochrone, shownIsochrone } from '../../state/explore/explore-state.ts';
import { useExplore, useExploreStore } from '../contexts/explore-context.tsx';

/** What the isochrone holds within the limit now entered; worked out anew only when it changes. */
export function useShownIsochrone(): ShownIsochrone | null {
  const store = useExploreStore();
  const isochrone = useExplore((state) => state.isochrone);
  const isochroneInputs = useExplore((state) => state.isochroneInputs);
  return useMemo(
    () => shownIsochrone({ ...store.getState(), isochrone, isochroneInputs }),
    [store, isochrone, isochroneInputs],
  );
}
