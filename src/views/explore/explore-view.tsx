import { type ReactNode, useEffect, useMemo, useState } from 'react';
import '../../i18n/explore-texts.ts';
import { closeOf, nextWorkingDay } from '../../state/enquiry/ready-time.ts';
import { sameFilters } from '../../state/explore/explore-filters.ts';
import { exploreBeginning, readExploreLink } from '../../state/explore/explore-link.ts';
import { createExploreStore, type ExploreStore } from '../../state/explore/explore-store.ts';
import { type PageSurroundings, useSurroundings } from '../contexts/engine-context.tsx';
import { ExploreProvider } from '../contexts/explore-context.tsx';
import { useSteps } from '../shell/steps.tsx';
import { ExplorePage } from './explore-page.tsx';
import type { OpensCompare } from './open-compare.ts';
import { useExploreAddress } from './use-explore-address.ts';

/** What Explore shows outlives a look at another view. */
const stores = new WeakMap<PageSurroundings, ExploreStore>();

/** The whole network: on the map, in lists, on cards; and how far a box gets in it. */
export function ExploreView({ onCompare }: OpensCompare): ReactNode {
  const surroundings = useSurroundings();
  const steps = useSteps();
  const [beginning] = useState(() => exploreBeginning(closeOf(nextWorkingDay(surroundings.now()))));
  const store = useMemo(() => {
    const known = stores.get(surroundings);
    if (known) return known;
    const link = readExploreLink(window.location.hash, beginning) ?? beginning;
    const created = createExploreStore(surroundings, link);
    stores.set(surroundings, created);
    return created;
  }, [surroundings, beginning]);
  useExploreAddress(store, beginning);
  useEffect(() => {
    steps.getState().follow('explore', store, sameFilters);
    void store.getState().loadView();
  }, [store, steps]);
  return (
    <ExploreProvider value={store}>
      <ExplorePage onCompare={onCompare} />
    </ExploreProvider>
  );
}
