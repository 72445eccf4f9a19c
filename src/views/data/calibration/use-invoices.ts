import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { InvoicesActions, InvoicesState, InvoicesStore } from '../../../state/rates/invoices-store.ts';

const InvoicesContext = createContext<InvoicesStore | null>(null);

export const InvoicesProvider = InvoicesContext;

/** One part of the invoices that are held against the model, or one action on them. */
export function useInvoices<T>(select: (state: InvoicesState & InvoicesActions) => T): T {
  const store = useContext(InvoicesContext);
  if (store === null) throw new Error('no InvoicesProvider above this component');
  return useStore(store, select);
}
