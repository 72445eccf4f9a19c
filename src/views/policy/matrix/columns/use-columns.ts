import { useStore } from 'zustand';
import type { EngineClient } from '../../../../contract/engine.ts';
import {
  type ColumnsActions,
  type ColumnsState,
  type ColumnsStore,
  createColumnsStore,
} from '../../../../state/demand/columns-store.ts';
import { useEngine } from '../../../contexts/engine-context.tsx';

/** One for each engine, so that columns stay while another view is looked at. */
const stores = new WeakMap<EngineClient, ColumnsStore>();

function storeOf(engine: EngineClient): ColumnsStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createColumnsStore(engine);
  stores.set(engine, store);
  return store;
}

/** One part of the scenarios side by side, or one action on them. */
export const useColumns = <T>(select: (state: ColumnsState & ColumnsActions) => T): T =>
  useStore(storeOf(useEngine()), select);
