import { useStore } from 'zustand';
import type { DataDesk } from '../../../state/data/data-desk.ts';
import {
  createFiguresFileStore,
  type FiguresFileActions,
  type FiguresFileState,
  type FiguresFileStore,
} from '../../../state/figures/figures-file-store.ts';
import { useDesk } from '../../contexts/desk-context.tsx';
import { readInWorker } from './read-in-worker.ts';

/** One for each desk, so that a file stays where it is while another view is looked at. */
const stores = new WeakMap<DataDesk, FiguresFileStore>();

function storeOf(desk: DataDesk): FiguresFileStore {
  const known = stores.get(desk);
  if (known) return known;
  const store = createFiguresFileStore(desk.userFigures, readInWorker(desk.openFiguresWorker));
  stores.set(desk, store);
  return store;
}

/** One part of the file that is being brought in, or one action on it. */
export const useFiguresFile = <T>(select: (state: FiguresFileState & FiguresFileActions) => T): T =>
  useStore(storeOf(useDesk()), select);
