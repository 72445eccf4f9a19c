import type { EngineClient } from '../../contract/engine.ts';
import { type BatchStore, createBatchStore } from '../../state/batch/batch-store.ts';
import { useSurroundings } from '../contexts/engine-context.tsx';

/** A list goes on being answered while its dialog is closed. */
const stores = new WeakMap<EngineClient, BatchStore>();

export function useBatch(): BatchStore {
  const { engine, now, situation } = useSurroundings();
  const known = stores.get(engine);
  if (known) return known;
  const store = createBatchStore({ engine, now, situation, clock: () => performance.now() });
  stores.set(engine, store);
  return store;
}
