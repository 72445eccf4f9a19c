import { useStore } from 'zustand';
import type { EngineClient } from '../../../contract/engine.ts';
import {
  createMatrixStore,
  type MatrixActions,
  type MatrixState,
  type MatrixStore,
} from '../../../state/demand/matrix-store.ts';
import { useEngine } from '../../contexts/engine-context.tsx';

/** One for each engine, so that a run stays where it is while another view is looked at. */
const stores = new WeakMap<EngineClient, MatrixStore>();

function storeOf(engine: EngineClient): MatrixStore {
  const known = stores.get(engine);
  if (known) return known;
  const store = createMatrixStore(engine, () => performance.now());
  stores.set(engine, store);
  return store;
}

/** One part of the runs of a year of cargo, or one action on them. */
export const useMatrix = <T>(select: (state: MatrixState & MatrixActions) => T): T =>
  useStore(storeOf(useEngine()), select);
