import { useStore } from 'zustand';
import type { EngineClient } from '../../../contract/engine.ts';
import { indexedDbDemand } from '../../../state/demand/demand-keeper.ts';
import {
  createDemandStore,
  type DemandActions,
  type DemandState,
  type DemandStore,
} from '../../../state/demand/demand-store.ts';
import { useEngine } from '../../contexts/engine-context.tsx';

/** One for each engine, so that a table stays where it is while another view is looked at. */
const stores = new WeakMap<EngineClient, DemandStore>();

function storeOf(engine: EngineClient): DemandStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createDemandStore(engine, indexedDbDemand());
  stores.set(engine, store);
  return store;
}

/** One part of the year of cargo that is looked at, or one action on it. */
export const useDemand = <T>(select: (state: DemandState & DemandActions) => T): T =>
  useStore(storeOf(useEngine()), select);
