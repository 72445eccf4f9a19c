import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PolicyApi } from '../../contract/policy.ts';
import type { PolicyActions, PolicyState, PolicyStore } from '../../state/policy/policy-store.ts';

/** The measures over the answer on screen: their state, and the engine that explains them. */
export interface PolicyDesk {
  readonly store: PolicyStore;
  readonly api: PolicyApi;
}

export const PolicyContext = createContext<PolicyDesk | null>(null);
export const PolicyProvider = PolicyContext.Provider;

function usePolicyDesk(): PolicyDesk {
  const desk = useContext(PolicyContext);
  if (desk === null) throw new Error('no PolicyProvider above this component');
  return desk;
}

export const usePolicyApi = (): PolicyApi => usePolicyDesk().api;

/** One part of the state or one action; the component follows that part alone. */
export const usePolicy = <T,>(select: (state: PolicyState & PolicyActions) => T): T =>
  useStore(usePolicyDesk().store, select);
