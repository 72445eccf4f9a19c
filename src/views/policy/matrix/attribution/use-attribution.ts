import { useStore } from 'zustand';
import type { EngineClient } from '../../../../contract/engine.ts';
import {
  type AttributionActions,
  type AttributionState,
  type AttributionStore,
  createAttributionStore,
} from '../../../../state/demand/attribution-store.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';

/** One for each engine, so that what was found stays while another view is looked at. */
const stores = new WeakMap<EngineClient, AttributionStore>();

function storeOf(engine: EngineClient): AttributionStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createAttributionStore(engine);
  stores.set(engine, store);
  return store;
}

/** One part of what measures have in a saving, or one action on it. */
export const useAttribution = <T>(select: (state: AttributionState & AttributionActions) => T): T =>
  useStore(storeOf(useEngine()), select);
