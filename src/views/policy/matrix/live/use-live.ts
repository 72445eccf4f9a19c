import { useStore } from 'zustand';
import type { EngineClient } from '../../../../contract/engine.ts';
import {
  createLiveStore,
  type LiveActions,
  type LiveState,
  type LiveStore,
} from '../../../../state/demand/live-store.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';

/** One for each engine, as there is one run that it knows. */
const stores = new WeakMap<EngineClient, LiveStore>();

function storeOf(engine: EngineClient): LiveStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createLiveStore(engine);
  stores.set(engine, store);
  return store;
}

/** One part of what a run comes to under a thumb, or one action on it. */
export const useLive = <T>(select: (state: LiveState & LiveActions) => T): T =>
  useStore(storeOf(useEngine()), select);
