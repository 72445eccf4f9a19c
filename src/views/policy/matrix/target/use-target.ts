import { useStore } from 'zustand';
import type { EngineClient } from '../../../../contract/engine.ts';
import {
  createTargetStore,
  type TargetActions,
  type TargetState,
  type TargetStore,
} from '../../../../state/demand/target-store.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';

/** One for each engine, so that a search goes on while another view is looked at. */
const stores = new WeakMap<EngineClient, TargetStore>();

function storeOf(engine: EngineClient): TargetStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createTargetStore(engine);
  stores.set(engine, store);
  return store;
}

/** One part of a target, or one action on it. */
export const useTarget = <T>(select: (state: TargetState & TargetActions) => T): T =>
  useStore(storeOf(useEngine()), select);
