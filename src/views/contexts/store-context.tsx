import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppState } from '../../state/enquiry/app-state.ts';
import type { AppActions, AppStore } from '../../state/enquiry/app-store.ts';

const StoreContext = createContext<AppStore | null>(null);

export function StoreProvider({
  store,
  children,
}: {
  readonly store: AppStore;
  readonly children: ReactNode;
}): ReactNode {
  return <StoreContext value={store}>{children}</StoreContext>;
}

/** The store itself, for what reads it at a moment rather than follows it. */
export function useAppStore(): AppStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('no StoreProvider above this component');
  return store;
}

/** One part of the state or one action; the component follows that part alone. */
export const useApp = <T,>(select: (state: AppState & AppActions) => T): T => useStore(useAppStore(), select);
