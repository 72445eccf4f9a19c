import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PolicyActions, PolicyState, PolicyStore } from '../../state/policy/policy-store.ts';

/** The measures over the answer on screen. */
export const PolicyContext = createContext<PolicyStore | null>(null);
export const PolicyProvider = PolicyContext.Provider;

/** One part of the state or one action; the component follows that part alone. */
export function usePolicy<T>(select: (state: PolicyState & PolicyActions) => T): T {
  const store = useContext(PolicyContext);
  if (store === null) throw new Error('no PolicyProvider above this component');
  return useStore(store, select);
}

/** Whether a change of measures is on its way. */
export const usePolicyPending = (): boolean => usePolicy((state) => state.isPending);
